package dev.reelmill.app.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that a process takes, in and outside of its heap, where the system tells it (Linux). */
public final class ResidentMemory {
  private static final String LINE = "VmRSS:";

  private ResidentMemory() {}

  /** Bytes of a process's memory, or NaN when that cannot be found out. */
  public static double bytes(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith(LINE))
          .map(line -> line.substring(LINE.length()).strip().split(" ")[0])
          .mapToDouble(kilobytes -> Double.parseDouble(kilobytes) * 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException | UncheckedIOException gone) {
      return Double.NaN;
    }
  }
}
