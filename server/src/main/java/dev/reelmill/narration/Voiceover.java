package dev.reelmill.narration;

import java.util.List;

/**
 * The whole film's sound and its timing.
 *
 * @param audio from the first frame to the last
 * @param scenes one for each scene of the script, in order, without gaps: each starts where the one
 *     before ends, the first at 0, the last ends with the audio
 */
public record Voiceover(AudioClip audio, List<NarratedScene> scenes) {
  public Voiceover {
    scenes = List.copyOf(scenes);
  }

  /**
   * The span of one scene.
   *
   * @param start seconds from the start of the film
   * @param end seconds from the start of the film
   * @param lines when each line of the scene is spoken, one for each line of the script's scene
   */
  public record NarratedScene(double start, double end, List<NarratedLine> lines) {
    public NarratedScene {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The span of one line.
   *
   * @param words with times from the start of the film
   */
  public record NarratedLine(double start, double end, List<WordTiming> words) {
    public NarratedLine {
      words = List.copyOf(words);
    }
  }
}
