package dev.reelmill.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says: process id on line 1, port on line 4
 * (PostgreSQL documentation, "Database File Layout").
 */
record Postmaster(long pid, int port) {
  static final String FILE = "postmaster.pid";

  /** The server that last took the data directory and has not given it back. */
  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 4) {
      return Optional.empty();
    }
    return Optional.of(
        new Postmaster(
            Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip())));
  }

  /**
   * Whether that process lives and may be a PostgreSQL: not one that got the number later, and not
   * one that is dead but not yet buried by its parent.
   */
  boolean alive() {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return process.isPresent()
        && process
            .flatMap(one -> one.info().command())
            .map(command -> command.contains("postgres"))
            .orElseGet(() -> !unburied());
  }

  /** State Z in the third field of {@code /proc/<pid>/stat} (proc(5)). */
  private boolean unburied() {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
    } catch (IOException e) {
      return false;
    }
  }
}
