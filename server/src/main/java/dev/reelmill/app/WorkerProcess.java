package dev.reelmill.app;

import dev.reelmill.app.metrics.ResidentMemory;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One worker process kept alive: started again when it ends, after a pause that grows while it
 * keeps ending soon. It notices its parent's death by the end of its standard input.
 */
final class WorkerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONG_LIFE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final String name;
  private final ProcessBuilder builder;
  private final boolean prefixed;
  private final Thread keeper;
  private @Nullable Process process;
  private boolean ending;

  /**
   * Starts keeping.
   *
   * @param name for logs
   * @param prefixed whether the name is put before each line the process prints
   */
  WorkerProcess(
      String name, ProcessBuilder builder, Map<String, String> environment, boolean prefixed) {
    this.name = name;
    this.builder = builder;
    this.prefixed = prefixed;
    builder.environment().putAll(environment);
    // Not virtual: reading a pipe keeps the processor's thread that others would run on.
    keeper = Thread.ofPlatform().daemon().name(name).start(this::keep);
  }

  /** Whether the process lives now. */
  synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /** Bytes of memory it takes now, or NaN when it does not live. */
  synchronized double memory() {
    return process == null ? Double.NaN : ResidentMemory.bytes(process.pid());
  }

  /** Ends the process: first kindly, so that it gives its job back, then not. */
  @Override
  public void close() {
    Optional<Process> last;
    synchronized (this) {
      ending = true;
      notifyAll();
      last = Optional.ofNullable(process);
    }
    try {
      if (last.isPresent()) {
        closeInput(last.get());
        if (!last.get().waitFor(PATIENCE)) {
          last.get().destroyForcibly().waitFor();
        }
      }
      keeper.join();
    } catch (InterruptedException e) {
      last.ifPresent(Process::destroyForcibly);
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    Duration pause = FIRST_PAUSE;
    try {
      while (true) {
        Instant begun = Instant.now();
        OptionalInt code = live();
        if (code.isEmpty()) {
          return;
        }
        boolean longLived = Duration.between(begun, Instant.now()).compareTo(LONG_LIFE) > 0;
        pause = longLived ? FIRST_PAUSE : pause;
        if (!pauseAfter(code.getAsInt(), pause)) {
          return;
        }
        Duration twice = pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One life of the process: its exit code, or empty when there is to be none any more. */
  private OptionalInt live() throws InterruptedException {
    try {
      Process started = start();
      if (started == null) {
        return OptionalInt.empty();
      }
      print(started);
      return OptionalInt.of(started.waitFor());
    } catch (IOException e) {
      LOG.error("{} cannot be started", name, e);
      return OptionalInt.of(-1);
    }
  }

  private synchronized @Nullable Process start() throws IOException {
    if (ending) {
      return null;
    }
    process = builder.start();
    LOG.info("{} is process {}", name, process.pid());
    return process;
  }

  private void print(Process running) {
    try (BufferedReader lines = running.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pass(line);
      }
    } catch (IOException e) {
      LOG.debug("{}: its output ended", name, e);
    }
  }

  /** What a worker writes that is no line of its log, but the Java machine's, is made one. */
  private void pass(String line) {
    if (prefixed) {
      System.err.println(name + " | " + line);
    } else if (line.startsWith("{")) {
      System.err.println(line);
    } else {
      LOG.info("{} | {}", name, line);
    }
  }

  /** Waits before the next start; false when there is to be none. */
  private synchronized boolean pauseAfter(int code, Duration pause) throws InterruptedException {
    if (!ending) {
      LOG.warn("{} ended with code {}, starting again in {} s", name, code, pause.toSeconds());
      long until = System.nanoTime() + pause.toNanos();
      for (long left = pause.toNanos(); !ending && left > 0; left = until - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    }
    return !ending;
  }

  private static void closeInput(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("a worker's input was closed already", e);
    }
  }
}
