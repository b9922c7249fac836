package dev.reelmill.chaos;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Knows when an order is on its way, for harm that is to meet one. */
final class Crossing {
  private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();

  /** Has something begun as soon as the next order is sent; only the last such wish counts. */
  void atNext(Runnable action) {
    next.set(action);
  }

  /** An order is about to be sent. */
  void begins() {
    Runnable action = next.getAndSet(null);
    if (action != null) {
      action.run();
    }
  }
}
