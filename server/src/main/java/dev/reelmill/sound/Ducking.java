package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.Voiceover.NarratedLine;
import java.util.Arrays;
import java.util.List;

/**
 * How far the music steps back: all the way shortly before a line, and forward again once no line
 * follows soon. Goes on from one stretch of a film to the next.
 */
final class Ducking {
  /** How much softer the music is under the voice, in dB. */
  private static final double DEPTH = 12;

  private static final int AHEAD = samples(0.2);
  private static final int HOLD = samples(0.3);

  /** Music does not come forward for a pause shorter than this. */
  private static final int SHORTEST_PAUSE = samples(0.9);

  private static final float LEAST = (float) Decibels.factor(-DEPTH);
  private static final double DOWN = Decibels.factor(-DEPTH / samples(0.18));
  private static final double UP = Decibels.factor(DEPTH / samples(0.9));

  private double gain = 1;
  private boolean started;
  private long sinceSpeech = Long.MAX_VALUE / 2;

  /**
   * The gain of each sample of the next stretch.
   *
   * @param lines spoken in it, with times from its start
   */
  float[] next(List<NarratedLine> lines, int length) {
    boolean[] back = new boolean[length];
    long spokenUntil = -sinceSpeech;
    mark(back, spokenUntil, spokenUntil + HOLD);
    for (NarratedLine line : lines) {
      int start = samples(line.start());
      int end = samples(line.end());
      if (end > start) {
        boolean soon = start - spokenUntil < SHORTEST_PAUSE;
        mark(back, soon ? spokenUntil : start - AHEAD, end + HOLD);
        spokenUntil = end;
      }
    }
    sinceSpeech = length - spokenUntil;
    return follow(back);
  }

  private static void mark(boolean[] back, long from, long to) {
    int start = Math.clamp(from, 0, back.length);
    Arrays.fill(back, start, Math.clamp(to, start, back.length), true);
  }

  private float[] follow(boolean[] back) {
    if (!started) {
      started = true;
      for (int i = 0; i < Math.min(SHORTEST_PAUSE, back.length); i++) {
        gain = back[i] ? LEAST : gain; // a film that begins with the voice begins softly
      }
    }
    float[] gains = new float[back.length];
    for (int i = 0; i < back.length; i++) {
      gain = back[i] ? Math.max(LEAST, gain * DOWN) : Math.min(1, gain * UP);
      gains[i] = (float) gain;
    }
    return gains;
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }
}
