package dev.reelmill.provider;

import java.util.Locale;

/** Why a provider did not do what it was asked. */
public enum Trouble {
  /** The key is wrong or may not do this. */
  NO_ACCESS,
  /** The provider's account is empty. */
  NO_CREDIT,
  /** The provider does not want to make this. */
  CONTENT_REJECTED,
  /** The provider does not understand the request, or knows no such model. */
  REQUEST_REFUSED,
  /** Too many requests, or too many of others. */
  BUSY,
  /** The provider broke, or cannot be reached. */
  UNAVAILABLE,
  /** No answer in time. */
  TIMEOUT,
  /** An answer that is none: not of the promised type, cut off, too large, or nonsense. */
  BAD_ANSWER,
  /** A link in an answer leads where it may not. */
  FORBIDDEN_LINK,
  /** The model, or its provider's offer, is no more. */
  ENDED,
  /** It failed so often lately that it is not asked at all for a while. */
  CIRCUIT_OPEN,
  /** The day's money is spent or promised. */
  BUDGET,
  /** It may cost more than a whole day has. */
  OVER_BUDGET;

  /** The form used in answers and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether asking once more within seconds may help. */
  boolean passes() {
    return this == BUSY || this == UNAVAILABLE || this == TIMEOUT;
  }
}
