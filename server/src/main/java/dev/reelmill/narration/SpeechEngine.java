package dev.reelmill.narration;

/** Text to speech. Safe to call from several threads; the same line gives the same bytes. */
public interface SpeechEngine {

  /** Names engine, voice and version; part of every key under which its speech is kept. */
  String id();

  /**
   * Speaks one line.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code speech_failed} (retryable) when the engine
   *     breaks
   */
  Speech speak(String line);
}
