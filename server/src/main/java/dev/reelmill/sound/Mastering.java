package dev.reelmill.sound;

import dev.reelmill.narration.AudioClip;

/** Brings a film's sound to a loudness. */
public final class Mastering {
  /** What films are brought to, in LUFS. */
  public static final double TARGET_LUFS = -16;

  /** What films without a voice are brought to, in LUFS. */
  public static final double BACKGROUND_LUFS = -20;

  /**
   * Highest true peak, in dBTP. AAC adds to peaks when decoded: at 40 kbit/s up to 0.7 dB was seen,
   * which is kept free under −1.5 with some to spare.
   */
  static final double CEILING = -1.5 - 1.3;

  private static final double TOLERANCE = 0.05;
  private static final int ROUNDS = 12;

  private Mastering() {}

  /**
   * A mastered sound on one channel, as loud there as on two. What differs between the channels is
   * weakened when they are added, which takes up to 2 LU from music.
   */
  public static AudioClip onOneChannel(StereoClip clip) {
    double loudness = LoudnessMeter.integrated(clip);
    AudioClip together = clip.together();
    return Double.isInfinite(loudness) ? together : master(together, loudness);
  }

  /** As {@link #master(StereoClip, double)}, for a clip on one channel that is played on two. */
  static AudioClip master(AudioClip clip, double targetLufs) {
    StereoClip both = StereoClip.of(clip);
    StereoClip mastered = master(both, targetLufs);
    return mastered == both ? clip : new AudioClip(mastered.left());
  }

  /**
   * The same sound at another loudness, limited so that it stays under −1.5 dBTP as AAC too.
   *
   * @param clip unchanged; when it is silent, or shorter than 0.4 s, it is itself the result
   * @param targetLufs integrated loudness by {@link LoudnessMeter}, reached within 0.5 LU unless
   *     the peaks leave no room for it
   */
  public static StereoClip master(StereoClip clip, double targetLufs) {
    double loudness = LoudnessMeter.integrated(clip);
    if (Double.isInfinite(loudness)) {
      return clip;
    }
    double gain = targetLufs - loudness;
    StereoClip mastered = clip;
    for (int round = 0; round < ROUNDS; round++) {
      StereoClip louder = clip.times(Decibels.factor(gain));
      mastered = Limiter.limit(louder, Decibels.factor(CEILING));
      if (mastered == louder && round == 0) {
        break; // nothing was limited, so the loudness is right
      }
      double lack = targetLufs - LoudnessMeter.integrated(mastered);
      if (Math.abs(lack) < TOLERANCE) {
        break;
      }
      gain += lack;
    }
    return mastered;
  }
}
