package dev.reelmill.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says: process id on line 1, port on line 4, state
 * on line 8 (PostgreSQL documentation, "Database File Layout").
 *
 * @param ready whether it takes connections
 */
record Postmaster(Path data, long pid, int port, boolean ready) {
  static final String FILE = "postmaster.pid";
  private static final int STATE_LINE = 7;

  /** The server that last took the data directory; none when the file is absent or unreadable. */
  static Optional<Postmaster> of(Path data) throws IOException {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).lines().toList();
    try {
      return Optional.of(
          new Postmaster(
              data,
              Long.parseLong(lines.get(0).strip()),
              Integer.parseInt(lines.get(3).strip()),
              lines.size() > STATE_LINE && lines.get(STATE_LINE).strip().equals("ready")));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether that process lives and serves this data directory: not one that got the number later,
   * and not one that is dead but not yet buried by its parent, which has no arguments any more.
   */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> arguments(process).stream().anyMatch(this::isData))
        .isPresent();
  }

  private boolean isData(String argument) {
    try {
      return argument.startsWith("/") && Files.isSameFile(Path.of(argument), data);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** From {@code /proc/<pid>/cmdline} (proc(5)), which others' processes show too; else Java's. */
  private static List<String> arguments(ProcessHandle process) {
    try {
      String line = Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
      return List.of(line.split("\0"));
    } catch (IOException e) {
      return process.info().arguments().map(Arrays::asList).orElse(List.of());
    }
  }
}
