package dev.reelmill.stream;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Room for pieces that wait for their readers. When it is full, whoever has kept a piece there for
 * longer than a fast reader needs loses it to those who come, so that slow readers cannot keep the
 * room from others however many they are. Safe for any number of threads.
 */
final class Shelf {
  /** Twice what a fast reader takes. */
  static final Duration MAY_STAY = Duration.ofSeconds(2);

  private final long room;
  private final LongSupplier clock;

  /** Those with a piece, the oldest first. */
  private final SequencedSet<Place> filled = new LinkedHashSet<>();

  private long taken;

  /**
   * An empty one.
   *
   * @param room in bytes
   * @param clock of nanoseconds, which only goes on
   */
  Shelf(long room, LongSupplier clock) {
    this.room = room;
    this.clock = clock;
  }

  /** Sets room aside for a piece, if there is some or somebody loses theirs. */
  synchronized Optional<Place> place(int bytes) {
    while (taken + bytes > room) {
      if (filled.isEmpty() || !filled.getFirst().stayedTooLong()) {
        return Optional.empty();
      }
      filled.getFirst().close();
    }
    taken += bytes;
    return Optional.of(new Place(bytes));
  }

  /** Room for one piece, until it is closed. */
  final class Place implements AutoCloseable {
    private final int bytes;
    private long since;
    private boolean left;
    private volatile byte @Nullable [] piece;

    private Place(int bytes) {
      this.bytes = bytes;
    }

    /** Puts the piece there, from when on it may be lost. */
    void fill(byte[] content) {
      synchronized (Shelf.this) {
        piece = content;
        since = clock.getAsLong();
        filled.add(this);
      }
    }

    /**
     * Copies what stands at an offset of the piece to the start of an array.
     *
     * @return false when the piece is lost
     */
    boolean copy(int offset, int length, byte[] to) {
      byte[] here = piece;
      if (here == null) {
        return false;
      }
      System.arraycopy(here, offset, to, 0, length);
      return true;
    }

    private boolean stayedTooLong() {
      return clock.getAsLong() - since > MAY_STAY.toNanos();
    }

    @Override
    public void close() {
      synchronized (Shelf.this) {
        if (!left) {
          left = true;
          piece = null;
          taken -= bytes;
          filled.remove(this);
        }
      }
    }
  }
}
