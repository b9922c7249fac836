package dev.reelmill.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java does not send. */
final class Signals {
  private Signals() {}

  /** Sends a signal by its name without SIG. */
  static void send(String signal, long pid) {
    try {
      int code =
          new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw new IllegalStateException("no signal " + signal + " for " + pid);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
