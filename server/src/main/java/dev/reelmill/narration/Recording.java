package dev.reelmill.narration;

import dev.reelmill.provider.ProviderException;
import dev.reelmill.provider.SpokenText;
import dev.reelmill.provider.Trouble;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a voice outside recorded, made into speech like that of any engine: at 48 kHz, without
 * silence around it, as loud as every other line, with a time for every word. Times that the model
 * does not tell, or tells of other words, are found by {@link WordAligner}.
 *
 * @param voice who it was, for what is to be said about it
 * @param sampleRate of its sound
 */
record Recording(String voice, SpokenText spoken, int sampleRate) {
  /** Lines are recorded one by one, and not all alike: root mean square of full scale. */
  private static final double LEVEL = 0.1;

  private static final double HIGHEST_PEAK = 0.95;

  /** How far told times may lie beyond the end of the sound, in seconds. */
  private static final double TOLERANCE = 0.5;

  /** How much silence may lie around the line, in seconds. */
  private static final double MOST_SILENCE = 10;

  /**
   * The speech.
   *
   * @param guess how long the line usually takes, in seconds
   * @throws ProviderException {@code provider_bad_answer} when it cannot be the line: silence, much
   *     too short or too long, cut off before its last word, or something that nobody understands
   */
  Speech speech(DictatedLine line, double guess) {
    try {
      return understood(line, guess);
    } catch (ProviderException unusable) {
      throw unusable;
    } catch (RuntimeException odd) {
      throw unusable("it is not understood: " + odd, odd);
    }
  }

  private Speech understood(DictatedLine line, double guess) {
    double longest = 2.5 * guess + 2;
    double recorded = spoken.audio().length / (double) (Short.BYTES * sampleRate);
    require(recorded < longest + MOST_SILENCE, lasts(recorded, guess)); // before it grows fourfold
    float[] all = Resampler.resample(samples(), sampleRate, AudioClip.SAMPLE_RATE);
    VoicedPart part = VoicedPart.of(all);
    float[] sound = levelled(part.cutFrom(all));
    AudioClip clip = new AudioClip(sound);
    require(sound.length > 0, "it is silent");
    require(
        clip.seconds() > 0.4 * guess - 0.3 && clip.seconds() < longest,
        lasts(clip.seconds(), guess));
    List<SpokenText.Word> told =
        spoken.words().stream().map(word -> earlier(word, part.startSeconds())).toList();
    require(
        told.stream().allMatch(word -> word.end() <= clip.seconds() + TOLERANCE),
        "it ends before its last word");
    double[] exact = new double[sound.length];
    for (int i = 0; i < exact.length; i++) {
      exact[i] = sound[i];
    }
    return SilenceTrim.trim(
        exact, ToldTimes.of(line, told, clip.seconds()).orElseGet(() -> aligned(clip, line)));
  }

  private static String lasts(double seconds, double guess) {
    return String.format(Locale.ROOT, "it lasts %.1f s, not about %.1f s", seconds, guess);
  }

  private static List<WordTiming> aligned(AudioClip clip, DictatedLine line) {
    return WordAligner.align(clip, Pronunciation.of(line.tokens()), line.tokens());
  }

  private static SpokenText.Word earlier(SpokenText.Word word, double seconds) {
    return new SpokenText.Word(
        word.text(), Math.max(0, word.start() - seconds), Math.max(0, word.end() - seconds));
  }

  private float[] samples() {
    require(spoken.audio().length % Short.BYTES == 0, "it is cut off within a sample");
    ShortBuffer pcm =
        ByteBuffer.wrap(spoken.audio()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    float[] samples = new float[pcm.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = pcm.get(i) / 32_768f;
    }
    return samples;
  }

  private static float[] levelled(float[] sound) {
    double squares = 0;
    double peak = 0;
    for (float sample : sound) {
      squares += sample * sample;
      peak = Math.max(peak, Math.abs(sample));
    }
    if (squares == 0) {
      return sound;
    }
    double gain = Math.min(LEVEL / Math.sqrt(squares / sound.length), HIGHEST_PEAK / peak);
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (sound[i] * gain);
    }
    return sound;
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw unusable(otherwise, null);
    }
  }

  private ProviderException unusable(String why, @Nullable RuntimeException cause) {
    return ProviderException.lost(
        Trouble.BAD_ANSWER, voice + " gave no usable speech: " + why, cause);
  }
}
