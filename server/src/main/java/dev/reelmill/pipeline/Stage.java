package dev.reelmill.pipeline;

import java.util.Locale;

/** The stages of the recipe, in order. */
public enum Stage {
  SCRIPT,
  VOICEOVER,
  COMPOSITION,
  ENCODE,
  UPLOAD,
  INDEX;

  /** The form used in answers and in the database. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
