package dev.reelmill.provider;

/** Reads texts aloud. */
public interface SpeechModel {

  /** What is known about it. */
  ModelFacts facts();

  /** Samples a second of the audio: one channel of 16-bit PCM, little-endian, without a header. */
  int sampleRate();

  /** The most that reading the text may cost, in USD. */
  double estimate(String text);

  /**
   * Reads a text.
   *
   * @param text not longer than the model takes at once
   * @param voice as the provider calls it
   * @throws ProviderException when there is nothing to hear
   */
  SpokenText read(String text, String voice) throws InterruptedException;
}
