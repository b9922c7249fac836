package dev.reelmill.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How much one and the same may hold at a time, counted in this process. Safe for any number of
 * threads, and exact among them; who holds nothing is not remembered.
 */
public final class Seats {
  private final Map<String, Integer> held = new ConcurrentHashMap<>();
  private final int most;

  /**
   * Seats for each who comes.
   *
   * @param most that one may hold, at least 1
   */
  public Seats(int most) {
    if (most < 1) {
      throw new IllegalArgumentException(most + " seats");
    }
    this.most = most;
  }

  /** What was taken, until it is closed; closing it again does nothing. */
  public interface Seat extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a seat, if they do not hold all of theirs. */
  public Optional<Seat> take(String who) {
    if (held.merge(who, 1, Integer::sum) > most) {
      leave(who);
      return Optional.empty();
    }
    AtomicBoolean left = new AtomicBoolean();
    return Optional.of(
        () -> {
          if (left.compareAndSet(false, true)) {
            leave(who);
          }
        });
  }

  /** The most that one may hold. */
  public int most() {
    return most;
  }

  /** How many are held by someone. */
  public int held(String who) {
    return held.getOrDefault(who, 0);
  }

  private void leave(String who) {
    held.computeIfPresent(who, (same, count) -> count > 1 ? count - 1 : null);
  }
}
