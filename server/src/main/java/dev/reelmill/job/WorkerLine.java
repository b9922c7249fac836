package dev.reelmill.job;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name that all connections of a worker's process bear, and no other's: PostgreSQL's {@code
 * application_name}, of which it keeps 63 bytes.
 */
public final class WorkerLine {
  private static final int LONGEST = 40;
  private static final int NUMBER_BYTES = 8;

  /**
   * An expression: the name of this connection if it is {@code :worker}'s own, or null for workers
   * that others speak for.
   */
  static final String OWN =
      "case when starts_with(current_setting('application_name'), left(:worker, "
          + LONGEST
          + ") || ' ') then current_setting('application_name') end";

  private WorkerLine() {}

  /** A new name for a process of the worker. */
  public static String of(String worker) {
    byte[] number = new byte[NUMBER_BYTES];
    new SecureRandom().nextBytes(number);
    return worker.substring(0, Math.min(worker.length(), LONGEST))
        + " "
        + HexFormat.of().formatHex(number);
  }
}
