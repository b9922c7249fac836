package dev.reelmill.script;

import dev.reelmill.brief.Brief;

/** Turns a brief into what is said and shown. Safe to call from several threads. */
public interface ScriptWriter {

  /** Names writer and version; part of every key under which its scripts are kept. */
  String id();

  /**
   * Writes the script; the same brief gives the same script.
   *
   * @throws dev.reelmill.brief.ReelmillException {@code brief_too_short} when the brief says
   *     nothing a film could be made of, {@code unsupported_language} when it is not in a language
   *     this writer speaks (neither is retryable)
   */
  Script write(Brief brief);
}
