package dev.reelmill.embedding;

import java.time.Duration;

/** A distant model gave no vectors. */
public final class EmbeddingException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean ofTheTexts;
  private final Duration rest;

  private EmbeddingException(String message, boolean ofTheTexts, Duration rest) {
    super(message);
    this.ofTheTexts = ofTheTexts;
    this.rest = rest;
  }

  /** The model did not want these texts; it may want others. */
  static EmbeddingException refused(String message) {
    return new EmbeddingException(message, true, Duration.ZERO);
  }

  /** It would not have answered to other texts either. */
  static EmbeddingException down(String message, Duration rest) {
    return new EmbeddingException(message, false, rest);
  }

  /** Whether the texts may be the reason. */
  public boolean isOfTheTexts() {
    return ofTheTexts;
  }

  /** How long it should be left alone, at least; zero when nothing is known. */
  public Duration rest() {
    return rest;
  }
}
