package dev.reelmill.script;

/** The temper of a film, which chooses its music. */
public enum Mood {
  CALM,
  FUN,
  FOCUS,
  /** Slow and in minor. */
  DARK
}
