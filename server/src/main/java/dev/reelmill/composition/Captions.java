package dev.reelmill.composition;

import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.WordTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Timed words to captions: pages drawn into the picture, cues for the track beside it. */
public final class Captions {
  private static final int PAGE_CHARACTERS = 24;
  private static final int PAGE_WORDS = 5;
  private static final double LONGEST_REST_SECONDS = 0.6;

  private Captions() {}

  /**
   * What is on screen at once; pages never cross the border of a spoken line.
   *
   * @param lines with times from the start of the scene
   * @param sceneEnd seconds from the same origin
   * @return in order of time, without overlap
   */
  public static List<CaptionPage> pages(List<NarratedLine> lines, double sceneEnd) {
    List<List<WordTiming>> runs =
        lines.stream()
            .flatMap(line -> WordGroups.best(spoken(line), Captions::pageCost).stream())
            .toList();
    List<CaptionPage> pages = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      double start = runs.get(i).getFirst().start();
      double heard = runs.get(i).getLast().end();
      double limit = i + 1 < runs.size() ? runs.get(i + 1).getFirst().start() : sceneEnd;
      double end = limit - heard <= LONGEST_REST_SECONDS ? limit : heard + 0.4;
      pages.add(new CaptionPage(start, Math.max(start, end), runs.get(i)));
    }
    return List.copyOf(pages);
  }

  /**
   * The caption track: at most two lines of 42 characters a cue, never more than 17 characters a
   * second.
   *
   * @return in order of time, without overlap
   */
  public static List<CaptionCue> cues(Voiceover voiceover) {
    List<List<WordTiming>> runs =
        lines(voiceover).flatMap(line -> CueLines.part(spoken(line)).stream()).toList();
    return CuePacing.pace(runs, end(voiceover));
  }

  private static Stream<NarratedLine> lines(Voiceover voiceover) {
    return voiceover.scenes().stream().flatMap(scene -> scene.lines().stream());
  }

  private static List<WordTiming> spoken(NarratedLine line) {
    return line.words().stream().filter(word -> !word.text().isBlank()).toList();
  }

  private static double end(Voiceover voiceover) {
    return voiceover.audio().seconds();
  }

  private static double pageCost(List<WordTiming> words) {
    int length = WordGroups.length(words);
    if (length > PAGE_CHARACTERS || words.size() > PAGE_WORDS) {
      return Double.POSITIVE_INFINITY;
    }
    double emptiness = Math.max(0, 18 - length) / 18.0;
    double loneliness = words.size() == 1 ? 0.4 : 0;
    return 0.2 + loneliness + emptiness * emptiness + WordGroups.breakCost(words.getLast());
  }
}
