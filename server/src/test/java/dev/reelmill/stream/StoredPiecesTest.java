package dev.reelmill.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.storage.LocalObjectStore;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPiecesTest {
  private static final int ROOM = StoredPieces.FIRST;
  private static final String KEY = "film";

  @TempDir Path home;
  private final byte[] film = new byte[1_000_003];
  private long now;
  private final Shelf shelf = new Shelf(ROOM, () -> now);

  @Test
  void aReaderWhoStopsLosesItsRoomToOthersAndStillGetsEveryByte() throws Exception {
    new Random(1).nextBytes(film);
    LocalObjectStore store = new LocalObjectStore(home);
    store.put(KEY, film);
    ByteArrayOutputStream slow =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] from, int offset, int length) {
            super.write(from, offset, length);
            if (size() == 2 * StoredPieces.SLICE) {
              assertThat(shelf.place(ROOM)).isEmpty();
              now += Shelf.MAY_STAY.toNanos() + 1;
              assertThat(shelf.place(ROOM)).isPresent();
            }
          }
        };
    new StoredPieces(store, store.find(KEY).orElseThrow(), slow, shelf)
        .send(new ByteRange.Part(3, film.length - 2));
    assertThat(slow.toByteArray()).isEqualTo(Arrays.copyOfRange(film, 3, film.length - 1));
  }
}
