package dev.reelmill.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** The clock on the wall of one program, moved while it runs by libfaketime. */
final class FakeClock {
  private final Path file;

  /**
   * A clock that is right.
   *
   * @param file where the program looks for its clock
   */
  FakeClock(Path file) throws IOException {
    this.file = file;
    jump(Duration.ZERO);
  }

  /**
   * Lets the clock differ from the right one by that from now on; the program sees it in a second.
   */
  void jump(Duration difference) throws IOException {
    Path next =
        Files.writeString(file.resolveSibling("next"), "%+d".formatted(difference.toSeconds()));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Environment of a program that has this clock. What a real jump leaves alone, this does too. */
  Map<String, String> environment() throws IOException {
    return Map.of(
        "LD_PRELOAD", library().toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(),
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        "FAKETIME_FORCE_MONOTONIC_FIX", "0");
  }

  private static Path library() throws IOException {
    try (var machines = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
      for (Path machine : machines) {
        Path library = machine.resolve("faketime/libfaketimeMT.so.1");
        if (Files.exists(library)) {
          return library;
        }
      }
    }
    throw new AssertionError("libfaketime is missing (Debian: apt-get install faketime)");
  }
}
