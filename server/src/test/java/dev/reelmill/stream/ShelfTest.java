package dev.reelmill.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.stream.Shelf.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
  private long now;
  private final Shelf shelf = new Shelf(100, () -> now);

  @Test
  void nobodyIsGivenMoreThanThereIsHoweverManyComeAtOnce() {
    List<Place> places =
        IntStream.range(0, 1000)
            .parallel()
            .mapToObj(i -> shelf.place(9))
            .flatMap(Optional::stream)
            .toList();
    assertThat(places).hasSize(11);
    places.getFirst().close();
    places.getFirst().close();
    assertThat(shelf.place(10)).isPresent();
    assertThat(shelf.place(1)).isEmpty();
  }

  @Test
  void whoStaysTooLongLosesTheirsWhenOthersNeedIt() {
    Place slow = filled(60);
    now += Shelf.MAY_STAY.toNanos() + 1;
    Place fast = filled(40);
    assertThat(slow.copy(0, 1, new byte[1])).isTrue();
    assertThat(shelf.place(50)).isPresent();
    assertThat(slow.copy(0, 1, new byte[1])).isFalse();
    slow.close();
    assertThat(fast.copy(39, 1, new byte[1])).isTrue();
    assertThat(shelf.place(50)).isEmpty();
    assertThat(shelf.place(10)).isPresent();
  }

  @Test
  void aPlaceWhosePieceIsOnItsWayIsNotLost() {
    Place fetching = shelf.place(100).orElseThrow();
    now += 100 * Shelf.MAY_STAY.toNanos();
    assertThat(shelf.place(1)).isEmpty();
    fetching.fill(new byte[100]);
    assertThat(shelf.place(1)).isEmpty();
  }

  private Place filled(int bytes) {
    Place place = shelf.place(bytes).orElseThrow();
    place.fill(new byte[bytes]);
    return place;
  }
}
