package dev.reelmill.composition;

import dev.reelmill.narration.WordTiming;
import java.util.ArrayList;
import java.util.List;

/** Gives cues time to be read: into the silence after them, then a little into that before. */
final class CuePacing {
  private static final double CHARACTERS_PER_SECOND = 17;
  private static final double LINGER_SECONDS = 0.25;
  private static final double EARLIEST_SECONDS = 0.5;
  private static final double SHORTEST_SECONDS = 0.02;

  private CuePacing() {}

  static List<CaptionCue> pace(List<List<WordTiming>> runs, double filmEnd) {
    List<CaptionCue> cues = new ArrayList<>();
    double earlier = 0;
    for (int i = 0; i < runs.size(); i++) {
      List<WordTiming> words = runs.get(i);
      double start = Math.max(earlier, words.getFirst().start());
      double limit = i + 1 < runs.size() ? runs.get(i + 1).getFirst().start() : filmEnd;
      double reading = WordGroups.length(words) / CHARACTERS_PER_SECOND;
      double wanted = Math.max(words.getLast().end() + LINGER_SECONDS, start + reading);
      double end = Math.max(start + SHORTEST_SECONDS, Math.min(limit, wanted));
      double lacking = Math.clamp(start + reading - end, 0, EARLIEST_SECONDS);
      cues.add(new CaptionCue(Math.max(earlier, start - lacking), end, CueLines.text(words)));
      earlier = end;
    }
    return List.copyOf(cues);
  }
}
