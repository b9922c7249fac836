package dev.reelmill.storage;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;

/** Says what a failed write to a disk means. */
public final class StorageFailure {
  private StorageFailure() {}

  /**
   * The failure to report: {@code disk_full} when there was no room, else the given code; both
   * retryable.
   *
   * @param what was tried, for people: "cannot store video.mp4"
   */
  public static ReelmillException of(String code, String what, IOException cause) {
    String message = String.valueOf(cause.getMessage());
    // The words of Linux and the BSDs for ENOSPC and EDQUOT; Java has no type for them.
    boolean full =
        message.contains("No space left on device") || message.contains("quota exceeded");
    return new ReelmillException(full ? "disk_full" : code, true, what + ": " + message, cause);
  }
}
