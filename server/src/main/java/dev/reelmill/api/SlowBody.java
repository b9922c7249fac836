package dev.reelmill.api;

import java.net.SocketTimeoutException;

/** A body that comes too slowly: reading it fails, and the container answers 408. */
public final class SlowBody {

  private SlowBody() {}

  /** Whether something failed because of one, so that nothing else is to be answered. */
  public static boolean isWhy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
