package dev.reelmill.sound;

/** The highest true peak of a whole clip. */
final class HighestPeak {
  private HighestPeak() {}

  /**
   * The highest peak on either channel.
   *
   * @return dB relative to full scale (dBTP); negative infinity for silence
   */
  static double of(StereoClip clip) {
    double samples = Math.max(highest(clip.left()), highest(clip.right()));
    return LevelChange.decibels(highest(TruePeak.envelope(clip, samples)));
  }

  private static float highest(float[] samples) {
    float highest = 0;
    for (float sample : samples) {
      highest = Math.max(highest, Math.abs(sample));
    }
    return highest;
  }
}
