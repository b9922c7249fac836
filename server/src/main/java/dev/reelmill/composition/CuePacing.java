package dev.reelmill.composition;

import dev.reelmill.narration.WordTiming;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives cues time to be read: never more than 17 characters a second. Where the voice is faster, a
 * cue begins a little before its words or stays after them, and the cues after it are later until a
 * pause lets them catch up.
 */
final class CuePacing {
  static final double CHARACTERS_PER_SECOND = 17;
  private static final double LINGER_SECONDS = 0.25;
  private static final double EARLIEST_SECONDS = 0.5;

  private CuePacing() {}

  /**
   * Times the cues.
   *
   * @param runs the words of each cue, with times from the start of the film
   * @return without overlap; past the film's end only if it is too short to read all of it
   */
  static List<CaptionCue> pace(List<List<WordTiming>> runs, double filmEnd) {
    List<CaptionCue> cues = pace(runs, filmEnd, EARLIEST_SECONDS);
    return cues.isEmpty() || cues.getLast().end() <= filmEnd
        ? cues
        : pace(runs, filmEnd, Double.POSITIVE_INFINITY);
  }

  private static List<CaptionCue> pace(
      List<List<WordTiming>> runs, double filmEnd, double earliest) {
    double[] latest = latestStarts(runs, filmEnd);
    List<CaptionCue> cues = new ArrayList<>();
    double earlier = 0;
    for (int i = 0; i < runs.size(); i++) {
      double heard = runs.get(i).getFirst().start();
      double start = Math.max(earlier, Math.min(heard, Math.max(latest[i], heard - earliest)));
      double limit = i + 1 < runs.size() ? runs.get(i + 1).getFirst().start() : filmEnd;
      double lingering = Math.min(limit, runs.get(i).getLast().end() + LINGER_SECONDS);
      double end = Math.max(start + reading(runs.get(i)), lingering);
      cues.add(new CaptionCue(start, end, CueLines.text(runs.get(i))));
      earlier = end;
    }
    return List.copyOf(cues);
  }

  /** When each cue must begin so that it and all after it can be read before the film's end. */
  private static double[] latestStarts(List<List<WordTiming>> runs, double filmEnd) {
    double[] latest = new double[runs.size()];
    double end = filmEnd;
    for (int i = runs.size() - 1; i >= 0; i--) {
      double wish = Math.min(end, nextHeard(runs, i, filmEnd)) - reading(runs.get(i));
      latest[i] = Math.max(0, wish);
      end = latest[i];
    }
    return latest;
  }

  private static double nextHeard(List<List<WordTiming>> runs, int number, double filmEnd) {
    return number + 1 < runs.size() ? runs.get(number + 1).getFirst().start() : filmEnd;
  }

  /** Seconds to read a cue; a hair more, for times are written in milliseconds. */
  private static double reading(List<WordTiming> words) {
    return WordGroups.length(words) / CHARACTERS_PER_SECOND + 0.002;
  }
}
