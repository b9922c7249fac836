package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** Brings a film's sound to a loudness. */
public final class Mastering {
  /** What films are brought to, in LUFS. */
  public static final double TARGET_LUFS = -16;

  /** Highest true peak, in dBTP, with 0.3 dB kept for what the filters do not see. */
  private static final double CEILING = -1.5 - 0.3;

  private static final double TOLERANCE = 0.05;
  private static final int ROUNDS = 12;

  private Mastering() {}

  /**
   * The same sound at another loudness, limited to −1.5 dBTP.
   *
   * @param clip unchanged; when it is silent, or shorter than 0.4 s, it is itself the result
   * @param targetLufs integrated loudness by {@link LoudnessMeter}, reached within 0.5 LU unless
   *     the peaks leave no room for it
   */
  public static AudioClip master(AudioClip clip, double targetLufs) {
    double loudness = LoudnessMeter.integrated(clip);
    if (Double.isInfinite(loudness)) {
      return clip;
    }
    double gain = targetLufs - loudness;
    AudioClip mastered = clip;
    for (int round = 0; round < ROUNDS; round++) {
      mastered = new AudioClip(Limiter.limit(amplified(clip.samples(), gain), amplitude(CEILING)));
      double lack = targetLufs - LoudnessMeter.integrated(mastered);
      if (Math.abs(lack) < TOLERANCE) {
        break;
      }
      gain += lack;
    }
    return mastered;
  }

  private static float[] amplified(float[] samples, double decibels) {
    double factor = amplitude(decibels);
    float[] amplified = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      amplified[i] = (float) (samples[i] * factor);
    }
    return amplified;
  }

  private static double amplitude(double decibels) {
    return Math.pow(10, decibels / 20);
  }
}
