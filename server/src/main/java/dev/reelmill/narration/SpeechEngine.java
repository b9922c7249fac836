package dev.reelmill.narration;

/** Text to speech. Safe to call from several threads; the same line gives the same bytes. */
public interface SpeechEngine {

  /** Names engine, voice and version; part of every key under which its speech is kept. */
  String id();

  /**
   * Speaks one line.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code speech_failed} (retryable) when the engine
   *     breaks, {@code voice_missing} when its voice is not installed, {@code unsupported_language}
   *     when the line is not in a script that the voice can read, {@code nothing_to_say} when the
   *     line is blank or has only punctuation
   */
  Speech speak(String line);

  /**
   * Does now what would otherwise slow down the first line: loads the voice and speaks a little.
   *
   * @throws dev.reelmill.brief.ReelmillException as {@link #speak}
   */
  void warmUp();
}
