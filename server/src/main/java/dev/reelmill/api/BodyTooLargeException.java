package dev.reelmill.api;

import java.io.IOException;

/** A request's body is longer than its door takes. */
final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;
  private final String explanation;

  BodyTooLargeException(long limit) {
    explanation = "The body is larger than " + limit + " bytes.";
  }

  /** A sentence for the caller. */
  String explanation() {
    return explanation;
  }

  @Override
  public String getMessage() {
    return explanation;
  }
}
