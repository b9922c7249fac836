package dev.reelmill.narration;

/** Sound at another sample rate, by windowed sines; nothing above the lower rate's half is left. */
final class Resampler {
  /** Zero crossings of the sine on each side. */
  private static final int WIDTH = 16;

  private Resampler() {}

  /** The same sound with another number of samples a second. */
  static float[] resample(float[] samples, int from, int to) {
    if (from == to) {
      return samples;
    }
    int common = gcd(from, to);
    int phases = to / common;
    int step = from / common;
    double cutoff = Math.min(1, to / (double) from);
    int reach = (int) Math.ceil(WIDTH / cutoff);
    float[][] filters = new float[phases][];
    float[] out = new float[(int) ((long) samples.length * to / from)];
    for (int i = 0; i < out.length; i++) {
      long place = (long) i * step;
      int phase = (int) (place % phases);
      if (filters[phase] == null) {
        filters[phase] = filter(phase / (double) phases, cutoff, reach);
      }
      int first = (int) (place / phases) - reach + 1;
      double sum = 0;
      for (int tap = 0; tap < 2 * reach; tap++) {
        int index = first + tap;
        sum += index >= 0 && index < samples.length ? filters[phase][tap] * samples[index] : 0;
      }
      out[i] = (float) sum;
    }
    return out;
  }

  private static float[] filter(double late, double cutoff, int reach) {
    float[] filter = new float[2 * reach];
    for (int tap = 0; tap < filter.length; tap++) {
      double distance = tap - reach + 1 - late;
      double turn = Math.PI * distance * cutoff;
      double sine = turn == 0 ? 1 : StrictMath.sin(turn) / turn;
      double window = 0.5 + 0.5 * StrictMath.cos(Math.PI * distance / (reach + 1));
      filter[tap] = (float) (cutoff * sine * window);
    }
    return filter;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
