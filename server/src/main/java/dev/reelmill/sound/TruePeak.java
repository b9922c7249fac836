package dev.reelmill.sound;

/** Peaks between the samples, by four times oversampling; ITU-R BS.1770-4, annex 2. */
final class TruePeak {
  /** The first two of the four phases; the others are these two reversed. */
  private static final double[][] HALF = {
    {
      0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000,
      -0.0594482421875, 0.1373291015625, 0.9721679687500, -0.1022949218750,
      0.0476074218750, -0.0266113281250, 0.0148925781250, -0.0083007812500
    },
    {
      -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250,
      -0.1665039062500, 0.4650878906250, 0.7797851562500, -0.2003173828125,
      0.1015625000000, -0.0582275390625, 0.0330810546875, -0.0189208984375
    }
  };

  private static final int TAPS = 12;

  /** No phase makes more of samples than this many times the highest of them. */
  private static final double MOST = 2.03;

  private static final int BLOCK = 64;

  private TruePeak() {}

  /**
   * For every sample the highest amplitude on either channel at it and beside it, up to the next
   * samples; exact wherever it is above a level.
   */
  static float[] envelope(StereoClip clip, double level) {
    float[] envelope = new float[clip.length()];
    raise(envelope, clip.left(), level);
    raise(envelope, clip.right(), level);
    return envelope;
  }

  private static void raise(float[] envelope, float[] samples, double level) {
    for (int from = 0; from < samples.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, samples.length);
      float near = 0;
      for (int i = Math.max(0, from - TAPS); i < Math.min(to + TAPS, samples.length); i++) {
        near = Math.max(near, Math.abs(samples[i]));
      }
      if (near * MOST > level) {
        raise(envelope, samples, from, to);
      }
    }
  }

  private static void raise(float[] envelope, float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      envelope[i] = Math.max(envelope[i], Math.abs(samples[i]));
      float between = between(samples, i);
      envelope[i] = Math.max(envelope[i], between);
      if (i + 1 < samples.length) {
        envelope[i + 1] = Math.max(envelope[i + 1], between);
      }
    }
  }

  /** The highest amplitude between a sample and the next, where the filters' centre lies. */
  private static float between(float[] samples, int at) {
    double early = 0;
    double half = 0;
    double past = 0;
    double late = 0;
    for (int tap = 0; tap < TAPS; tap++) {
      int index = at - TAPS / 2 + 1 + tap;
      if (index >= 0 && index < samples.length) {
        double sample = samples[index];
        early += HALF[0][tap] * sample;
        half += HALF[1][tap] * sample;
        past += HALF[1][TAPS - 1 - tap] * sample;
        late += HALF[0][TAPS - 1 - tap] * sample;
      }
    }
    double first = Math.max(Math.abs(early), Math.abs(half));
    return (float) Math.max(first, Math.max(Math.abs(past), Math.abs(late)));
  }
}
