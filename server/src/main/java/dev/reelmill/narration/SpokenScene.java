package dev.reelmill.narration;

import dev.reelmill.narration.Voiceover.NarratedLine;
import java.util.List;

/**
 * One scene as it is heard; films are scenes joined.
 *
 * @param frames the scene's length in frames at {@value #FRAMES_PER_SECOND} a second; at least one
 * @param voice lasts exactly as long as the frames; silent where nothing is said
 * @param lines when each line is spoken, in seconds from the start of the scene, in order; the last
 *     lines of the script's scene are missing where they had to be left out
 */
public record SpokenScene(int frames, AudioClip voice, List<NarratedLine> lines) {
  /** Frames a second of every film. */
  public static final int FRAMES_PER_SECOND = 30;

  /** Samples of sound that go with one frame. */
  public static final int SAMPLES_A_FRAME = AudioClip.SAMPLE_RATE / FRAMES_PER_SECOND;

  public SpokenScene {
    lines = List.copyOf(lines);
    if (frames < 1 || voice.samples().length != (long) frames * SAMPLES_A_FRAME) {
      throw new IllegalArgumentException(
          frames + " frames with " + voice.samples().length + " samples");
    }
  }

  /** Length in seconds. */
  public double seconds() {
    return frames / (double) FRAMES_PER_SECOND;
  }
}
