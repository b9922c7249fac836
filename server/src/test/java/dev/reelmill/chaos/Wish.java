package dev.reelmill.chaos;

import java.time.Duration;
import java.util.Optional;

/** Somebody who wants a film. */
sealed interface Wish {

  /** What they want. */
  Order order();

  /** Until the next one asks. */
  Duration pause();

  /** Whether they stay with it. */
  boolean kept();

  /** Nobody in particular, on a shared door. */
  record Shared(Order order, Duration pause) implements Wish {
    @Override
    public boolean kept() {
      return true;
    }
  }

  /**
   * Somebody whose job it is to be.
   *
   * @param owner who asks for each film once
   * @param listens whether they follow the job's events
   * @param calledBack whether they name an address that is to be told
   * @param leavesAfter when they change their mind, if they do
   */
  record Owned(
      Order order,
      Duration pause,
      String owner,
      boolean listens,
      boolean calledBack,
      Optional<Duration> leavesAfter)
      implements Wish {
    @Override
    public boolean kept() {
      return leavesAfter.isEmpty();
    }

    /** What no other order has: its idempotency key. */
    String name() {
      return owner + "-" + order.work();
    }
  }
}
