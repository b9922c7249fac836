package dev.reelmill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long something took, each time.
 *
 * @param what for people
 */
record Quickness(String what, List<Duration> times) {
  Quickness {
    times = times.stream().sorted().toList();
  }

  /**
   * The nearest rank: the least time that so many of a hundred do not exceed.
   *
   * @param percent 1 to 100
   */
  Duration percentile(int percent) {
    return times.isEmpty()
        ? Duration.ZERO
        : times.get(Math.ceilDiv(times.size() * percent, 100) - 1);
  }

  /** Keeps figures for people. */
  static void write(Path file, Quickness... all) throws IOException {
    Files.write(file, Stream.of(all).map(Quickness::toString).toList());
  }

  @Override
  public String toString() {
    return "%s: %d times, %d ms (p50), %d ms (p95)"
        .formatted(what, times.size(), percentile(50).toMillis(), percentile(95).toMillis());
  }
}
