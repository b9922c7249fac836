package dev.reelmill.job;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what the database did not answer, until it does: PostgreSQL starts again, another takes
 * its place, a connection breaks. For writes that may be repeated, even when they took effect
 * unheard.
 */
final class Insistence {
  private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int CLASS = 2;

  /**
   * Classes of SQL states that tell of the server and not of the statement (PostgreSQL
   * documentation, appendix A): connection, rolled back for others' sake, resources, operator.
   */
  private static final Set<String> OF_THE_SERVER = Set.of("08", "40", "53", "57", "58");

  private static final String IDLE_IN_TRANSACTION = "25P03";

  private final Duration atMost;

  Insistence(Duration atMost) {
    this.atMost = atMost;
  }

  /**
   * Does it until it is answered. Inside a transaction it is done once: whoever began that must
   * repeat all of it.
   */
  void on(Runnable write) {
    long begun = System.nanoTime();
    boolean once = TransactionSynchronizationManager.isActualTransactionActive();
    while (true) {
      try {
        write.run();
        return;
      } catch (RuntimeException failure) {
        if (once || !unanswered(failure) || System.nanoTime() - begun > atMost.toNanos()) {
          throw failure;
        }
        LOG.warn("the database does not answer, and is asked again: {}", failure.getMessage());
        pause(failure);
      }
    }
  }

  private static void pause(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  private static boolean unanswered(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionSystemException
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || (cause instanceof SQLException sql && ofTheServer(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofTheServer(@Nullable String state) {
    return state != null
        && state.length() > CLASS
        && (OF_THE_SERVER.contains(state.substring(0, CLASS)) || state.equals(IDLE_IN_TRANSACTION));
  }
}
