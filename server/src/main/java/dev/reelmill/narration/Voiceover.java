package dev.reelmill.narration;

import java.util.ArrayList;
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

  /** The scenes of a whole film, one after the other. */
  public static Voiceover of(List<SpokenScene> spoken) {
    float[] film =
        new float[spoken.stream().mapToInt(scene -> scene.voice().samples().length).sum()];
    List<NarratedScene> scenes = new ArrayList<>();
    int frame = 0;
    for (SpokenScene scene : spoken) {
      float[] voice = scene.voice().samples();
      System.arraycopy(voice, 0, film, frame * SpokenScene.SAMPLES_A_FRAME, voice.length);
      double start = frame / (double) SpokenScene.FRAMES_PER_SECOND;
      frame += scene.frames();
      scenes.add(
          new NarratedScene(
              start,
              frame / (double) SpokenScene.FRAMES_PER_SECOND,
              scene.lines().stream().map(line -> line.shiftedBy(start)).toList()));
    }
    return new Voiceover(new AudioClip(film), scenes);
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
   * The span of one line; seconds from the start of the film, or of the scene in a {@link
   * SpokenScene}.
   *
   * @param words with times from the same origin
   */
  public record NarratedLine(double start, double end, List<WordTiming> words) {
    public NarratedLine {
      words = List.copyOf(words);
    }

    /** The same line heard later by the given seconds. */
    public NarratedLine shiftedBy(double seconds) {
      return new NarratedLine(
          start + seconds,
          end + seconds,
          words.stream().map(word -> word.shiftedBy(seconds)).toList());
    }
  }
}
