package dev.reelmill.narration;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the silence around a line and fades its ends, so that lines can be joined without clicks.
 */
final class SilenceTrim {
  private static final int FADE_IN = samples(0.005);

  /** Room for the last sound to die away; it is faded over this time. */
  private static final int DECAY = samples(0.04);

  private SilenceTrim() {}

  /** The part from the first word to 40 ms behind the last one; words are moved with it. */
  static Speech trim(double[] samples, List<WordTiming> words) {
    List<WordTiming> heard = words.stream().filter(word -> word.end() > word.start()).toList();
    if (heard.isEmpty()) {
      throw new IllegalStateException("no sound");
    }
    int from = Math.min(samples(heard.getFirst().start()), samples.length);
    int to = Math.min(samples(heard.getLast().end()) + DECAY, samples.length);
    AudioClip clip = new AudioClip(faded(samples, from, to));
    double shift = from / (double) AudioClip.SAMPLE_RATE;
    List<WordTiming> moved = new ArrayList<>();
    for (WordTiming word : words) {
      double start = Math.clamp(word.start() - shift, 0, clip.seconds());
      double end = Math.clamp(word.end() - shift, start, clip.seconds());
      moved.add(new WordTiming(word.text(), start, end));
    }
    return new Speech(clip, moved);
  }

  private static float[] faded(double[] samples, int from, int to) {
    float[] cut = new float[to - from];
    for (int i = 0; i < cut.length; i++) {
      double in = Math.min(1, i / (double) FADE_IN);
      double out = Math.min(1, (cut.length - 1 - i) / (double) DECAY);
      cut[i] = (float) (samples[from + i] * in * out);
    }
    return cut;
  }

  private static int samples(double seconds) {
    return (int) Math.round(seconds * AudioClip.SAMPLE_RATE);
  }
}
