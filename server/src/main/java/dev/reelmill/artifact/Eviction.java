package dev.reelmill.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Makes room: results used least recently go first, those used within the last minutes stay. */
final class Eviction {
  /** A result found just now may be being read. */
  private static final Duration IN_USE = Duration.ofMinutes(10);

  private final Path kept;
  private final long limitBytes;
  private final InstantSource clock;
  private final Consumer<Path> deletion;

  Eviction(Path kept, long limitBytes, InstantSource clock, Consumer<Path> deletion) {
    this.kept = kept;
    this.limitBytes = limitBytes;
    this.clock = clock;
    this.deletion = deletion;
  }

  /** Evicts until the limit is kept, sparing one result. */
  synchronized void run(Path spared) {
    List<Entry> entries =
        FileTree.children(kept).stream()
            .flatMap(shelf -> FileTree.children(shelf).stream())
            .map(Eviction::entry)
            .toList();
    long total = entries.stream().mapToLong(Entry::bytes).sum();
    Instant idleSince = clock.instant().minus(IN_USE);
    for (Entry entry : entries.stream().sorted(Comparator.comparing(Entry::used)).toList()) {
      if (total <= limitBytes || entry.used().isAfter(idleSince)) {
        return;
      }
      if (!entry.path().equals(spared)) {
        deletion.accept(entry.path());
        total -= entry.bytes();
      }
    }
  }

  private static Entry entry(Path path) {
    try {
      return new Entry(path, Files.getLastModifiedTime(path).toInstant(), FileTree.bytes(path));
    } catch (IOException vanished) {
      return new Entry(path, Instant.EPOCH, 0);
    }
  }

  private record Entry(Path path, Instant used, long bytes) {}
}
