package dev.reelmill.pipeline;

import java.util.Locale;

/** The ways to a picture, the first choice first. After the last there is only the text. */
public enum Tier {
  /** Clips of an outside model. */
  AI,
  /** Motion graphics. */
  MOTION,
  /** A card for each scene. */
  STATIC;

  /** The form used in metadata, answers and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
