package dev.reelmill.narration;

import dev.reelmill.narration.Fitting.Need;
import dev.reelmill.narration.Voiceover.NarratedLine;
import java.util.ArrayList;
import java.util.List;

/** A scene's speech laid out in time, with room to breathe. */
final class SceneVoice {
  private static final double LEAD_IN = 0.35;
  private static final double BETWEEN_LINES = 0.18;
  private static final double BEFORE_BORDER = 0.20;
  private static final double AFTER_BORDER = 0.25;
  private static final double TAIL = 1.2;
  private static final double SHORTEST_SCENE = 2;

  /** Nobody waits longer than this for the first word of a scene. */
  private static final double LONGEST_WAIT = 0.6;

  private SceneVoice() {}

  /**
   * What a scene needs.
   *
   * @param voice seconds of each of its lines
   * @param least seconds that the script wants for it
   */
  static Need need(List<Double> voice, double least, boolean first, boolean last) {
    double pauses = before(first) + BETWEEN_LINES * Math.max(0, voice.size() - 1) + after(last);
    return new Need(
        voice.stream().mapToDouble(seconds -> seconds).sum(),
        pauses,
        Math.max(least, SHORTEST_SCENE));
  }

  /**
   * Lays a scene out.
   *
   * @param spoken its lines at their natural speed; they fit into the frames
   */
  static SpokenScene lay(List<Speech> spoken, Fitting fitting, int frames, boolean first) {
    float[] voice = new float[frames * SpokenScene.SAMPLES_A_FRAME];
    List<NarratedLine> lines = new ArrayList<>();
    int cursor = samples(Math.min(before(first) * fitting.pause(), LONGEST_WAIT));
    for (Speech natural : spoken) {
      Speech speech = TimeStretch.at(fitting.speed(), natural);
      float[] samples = speech.audio().samples();
      int start = Math.max(0, Math.min(cursor, voice.length - samples.length));
      int length = Math.min(samples.length, voice.length - start);
      System.arraycopy(samples, 0, voice, start, length);
      lines.add(
          new NarratedLine(0, speech.audio().seconds(), speech.words())
              .shiftedBy(start / (double) AudioClip.SAMPLE_RATE));
      cursor = start + samples.length + samples(BETWEEN_LINES * fitting.pause());
    }
    return new SpokenScene(frames, new AudioClip(voice), lines);
  }

  private static double before(boolean first) {
    return first ? LEAD_IN : AFTER_BORDER;
  }

  private static double after(boolean last) {
    return last ? TAIL : BEFORE_BORDER;
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }
}
