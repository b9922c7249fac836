package dev.reelmill.stream;

import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import dev.reelmill.stream.Shelf.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends objects through this process, piece by piece. A piece is taken from the store as a whole
 * before it is sent, so that nobody who reads slowly keeps one of the store's connections, of which
 * there are few. The pieces of those who read fast are larger, and wait on a {@link Shelf} to be
 * sent in slices; whoever finds no place there, or loses theirs, goes on with single slices.
 */
record StoredPieces(ObjectStore store, StoredObject object, OutputStream to, Shelf shelf) {
  /** What a reader who does not read keeps in memory for as long as it likes. */
  static final int SLICE = 16 << 10;

  static final int FIRST = 128 << 10;
  private static final int MOST = 2 << 20;
  private static final long MOST_AT_A_TIME = 64 << 20;
  private static final Duration FAST = Duration.ofSeconds(1);

  private static final Shelf OF_ALL = new Shelf(MOST_AT_A_TIME, System::nanoTime);

  /** Pieces of an object for a reader, with room on the shelf that all readers share. */
  StoredPieces(ObjectStore store, StoredObject object, OutputStream to) {
    this(store, object, to, OF_ALL);
  }

  /** Sends a part of it; fails when the reader makes no progress, or the store cannot. */
  void send(ByteRange.Part part) throws IOException {
    int wanted = FIRST;
    long at = part.first();
    while (at <= part.last()) {
      int length = (int) Math.min(part.last() - at + 1, wanted);
      Sent sent = send(at, length);
      at += sent.bytes();
      wanted = sent.fast() ? Math.min(MOST, wanted * 2) : SLICE;
    }
  }

  /** How much of a piece was sent, and whether its reader is fast. */
  private record Sent(int bytes, boolean fast) {
    static Sent since(long before, int bytes) {
      return new Sent(bytes, System.nanoTime() - before < FAST.toNanos());
    }
  }

  private Sent send(long at, int length) throws IOException {
    Optional<Place> free = length > SLICE ? shelf.place(length) : Optional.empty();
    if (free.isEmpty()) {
      byte[] slice = read(at, Math.min(length, SLICE));
      long before = System.nanoTime();
      to.write(slice);
      return Sent.since(before, slice.length);
    }
    try (Place place = free.get()) {
      place.fill(read(at, length));
      return sendFrom(place, length);
    }
  }

  private Sent sendFrom(Place place, int length) throws IOException {
    byte[] slice = new byte[SLICE];
    long before = System.nanoTime();
    int sent = 0;
    while (sent < length) {
      int next = Math.min(SLICE, length - sent);
      if (!place.copy(sent, next, slice)) {
        return new Sent(sent, false);
      }
      to.write(slice, 0, next);
      sent += next;
    }
    return Sent.since(before, sent);
  }

  private byte[] read(long first, int length) throws IOException {
    try (InputStream content = store.open(object.key(), first, length)) {
      byte[] piece = content.readNBytes(length);
      if (piece.length < length) {
        throw new IOException("the object ends " + (length - piece.length) + " bytes early");
      }
      return piece;
    }
  }
}
