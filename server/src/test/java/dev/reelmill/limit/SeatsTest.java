package dev.reelmill.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.limit.Seats.Seat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatsTest {
  private final Seats seats = new Seats(3);

  @Test
  void nobodyHoldsMoreThanTheirsHoweverManyComeAtOnce() {
    List<Seat> taken = new CopyOnWriteArrayList<>();
    IntStream.range(0, 1000).parallel().forEach(i -> seats.take("ada").ifPresent(taken::add));
    assertThat(taken).hasSize(3);
    assertThat(seats.held("ada")).isEqualTo(3);
    assertThat(seats.take("bob")).isPresent();
    taken.getFirst().close();
    taken.getFirst().close();
    assertThat(seats.held("ada")).isEqualTo(2);
    assertThat(seats.take("ada")).isPresent();
    assertThat(seats.take("ada")).isEmpty();
  }

  @Test
  void whoHasLeftIsForgotten() {
    seats.take("ada").orElseThrow().close();
    assertThat(seats.held("ada")).isZero();
  }
}
