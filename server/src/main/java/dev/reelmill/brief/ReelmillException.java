package dev.reelmill.brief;

/**
 * A failure with a stable code that callers may act on, and a message fit to be shown to them.
 *
 * <p>Codes are lower-case words joined by underscores, for example {@code brief_too_short}. Whether
 * a failure is worth another attempt is part of it: bad input is not, a broken tool or a lost
 * connection is.
 */
public class ReelmillException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final boolean retryable;

  /** A failure without a deeper cause. */
  public ReelmillException(String code, boolean retryable, String message) {
    super(message);
    this.code = code;
    this.retryable = retryable;
  }

  /** A failure caused by another. */
  public ReelmillException(String code, boolean retryable, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.retryable = retryable;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** Whether the same work may succeed when tried again. */
  public boolean retryable() {
    return retryable;
  }
}
