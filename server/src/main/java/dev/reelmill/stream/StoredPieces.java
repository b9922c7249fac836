package dev.reelmill.stream;

import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends objects through this process, piece by piece. A piece is taken from the store as a whole
 * before it is sent, so that nobody who reads slowly keeps one of the store's connections, of which
 * there are few. The pieces of those who read fast are larger; all that are on their way at a time
 * have a limit, beyond which they are small.
 */
final class StoredPieces {
  private static final int LEAST = 16 << 10;
  private static final int FIRST = 512 << 10;
  private static final int MOST = 2 << 20;
  private static final long MOST_AT_A_TIME = 64 << 20;
  private static final Duration FAST = Duration.ofSeconds(1);

  private static final AtomicLong UNDER_WAY = new AtomicLong();

  private StoredPieces() {}

  /** Sends a part of an object; fails when the reader makes no progress, or the store cannot. */
  static void send(ObjectStore store, StoredObject object, ByteRange.Part part, OutputStream to)
      throws IOException {
    int wanted = FIRST;
    long at = part.first();
    while (at <= part.last()) {
      int length = (int) Math.min(part.last() - at + 1, allowed(wanted));
      UNDER_WAY.addAndGet(length);
      try {
        byte[] piece = read(store, object, at, length);
        long before = System.nanoTime();
        to.write(piece);
        boolean fast = System.nanoTime() - before < FAST.toNanos();
        wanted = fast ? Math.min(MOST, wanted * 2) : LEAST;
      } finally {
        UNDER_WAY.addAndGet(-length);
      }
      at += length;
    }
  }

  private static int allowed(int wanted) {
    return UNDER_WAY.get() + wanted > MOST_AT_A_TIME ? LEAST : wanted;
  }

  private static byte[] read(ObjectStore store, StoredObject object, long first, int length)
      throws IOException {
    try (InputStream content = store.open(object.key(), first, length)) {
      byte[] piece = content.readNBytes(length);
      if (piece.length < length) {
        throw new IOException("the object ends " + (length - piece.length) + " bytes early");
      }
      return piece;
    }
  }
}
