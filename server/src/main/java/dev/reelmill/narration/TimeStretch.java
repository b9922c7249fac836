package dev.reelmill.narration;

import java.util.List;

/**
 * Speech made faster or slower at the same pitch: overlapping pieces, each taken from where it
 * continues the sound before it best; WSOLA, Verhelst and Roelands, ICASSP 1993.
 */
final class TimeStretch {
  /** Half a piece: 15 ms, in which the next piece takes over. */
  private static final int HOP = 720;

  /** How far from its place a piece may be taken: 10 ms, a period of the lowest voices. */
  private static final int REACH = 480;

  private static final int COARSE = 6;
  private static final float[] RISE = new float[HOP];

  static {
    for (int i = 0; i < HOP; i++) {
      RISE[i] = (float) (0.5 - 0.5 * StrictMath.cos(Math.PI * (i + 0.5) / HOP));
    }
  }

  private TimeStretch() {}

  /**
   * The same speech at another speed; word times follow within 10 ms.
   *
   * @param speed 1 is as it was, more is faster; 0.5 to 2
   */
  static Speech at(double speed, Speech speech) {
    if (speed == 1) {
      return speech;
    }
    AudioClip audio = new AudioClip(stretched(speech.audio().samples(), speed));
    List<WordTiming> words =
        speech.words().stream()
            .map(
                word -> {
                  double start = Math.min(word.start() / speed, audio.seconds());
                  double end = Math.clamp(word.end() / speed, start, audio.seconds());
                  return new WordTiming(word.text(), start, end);
                })
            .toList();
    return new Speech(audio, words);
  }

  private static float[] stretched(float[] from, double speed) {
    float[] to = new float[(int) Math.round(from.length / speed)];
    int taken = 0;
    copy(from, 0, to, 0);
    for (int at = HOP; at < to.length; at += HOP) {
      int natural = taken + HOP;
      int wanted = (int) Math.round(at * speed);
      taken = at + HOP >= to.length ? from.length - (to.length - at) : best(from, natural, wanted);
      for (int i = 0; i < HOP && at + i < to.length; i++) {
        float before = sample(from, natural + i);
        to[at + i] = before + RISE[i] * (sample(from, taken + i) - before);
      }
    }
    return to;
  }

  private static void copy(float[] from, int start, float[] to, int at) {
    for (int i = 0; i < HOP && at + i < to.length; i++) {
      to[at + i] = sample(from, start + i);
    }
  }

  /** Where near the wanted place the sound is most like that at the natural place. */
  private static int best(float[] from, int natural, int wanted) {
    if (Math.abs(natural - wanted) <= COARSE) {
      return natural;
    }
    int coarse = best(from, natural, wanted, REACH, COARSE, 4);
    return best(from, natural, coarse, COARSE, 1, 2);
  }

  private static int best(float[] from, int natural, int centre, int reach, int step, int stride) {
    int best = centre;
    double most = Double.NEGATIVE_INFINITY;
    for (int offset = -reach; offset <= reach; offset += step) {
      double likeness = 0;
      double power = 1e-9;
      for (int i = 0; i < HOP; i += stride) {
        double candidate = sample(from, centre + offset + i);
        likeness += candidate * sample(from, natural + i);
        power += candidate * candidate;
      }
      double score = likeness / Math.sqrt(power);
      if (score > most) {
        most = score;
        best = centre + offset;
      }
    }
    return best;
  }

  private static float sample(float[] samples, int index) {
    return index >= 0 && index < samples.length ? samples[index] : 0;
  }
}
