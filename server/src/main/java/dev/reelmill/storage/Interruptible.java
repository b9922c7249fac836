package dev.reelmill.storage;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Calls that an interruption ends at once even while they read from or write to a socket: those of
 * virtual threads close then ({@link java.net.Socket}).
 */
final class Interruptible {
  private Interruptible() {}

  /** The call's result; a thread that was interrupted meanwhile still says so afterwards. */
  static <T> T call(Callable<T> call) throws Exception {
    if (Thread.currentThread().isVirtual()) {
      return call.call();
    }
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = Thread.ofVirtual().name("s3").start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException stopped) {
          interrupted = true;
          thread.interrupt();
        }
      }
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
