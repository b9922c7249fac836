package dev.reelmill.job;

import org.jspecify.annotations.Nullable;

/** Why an attempt did not succeed. */
record Failure(String code, String message, @Nullable String stage, boolean retryable) {
  private static final int LONGEST_MESSAGE = 4000;

  Failure {
    // PostgreSQL's text holds no NUL; a tool's last words may.
    message = message.replace("\0", "");
    if (message.length() > LONGEST_MESSAGE) {
      message = message.substring(0, LONGEST_MESSAGE);
    }
  }
}
