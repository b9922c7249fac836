package dev.reelmill.account;

import java.util.concurrent.CountDownLatch;

/** Other people's passwords that are being looked at, until this is closed: no place is left. */
public final class BusyPasswords implements AutoCloseable {
  private final CountDownLatch over = new CountDownLatch(1);

  private BusyPasswords() {}

  /** Takes all places. */
  public static BusyPasswords everywhere() throws InterruptedException {
    BusyPasswords busy = new BusyPasswords();
    int places = Runtime.getRuntime().availableProcessors();
    CountDownLatch taken = new CountDownLatch(places);
    for (int i = 0; i < places; i++) {
      Thread.ofVirtual().start(() -> PasswordHashes.onProcessor(() -> busy.hold(taken)));
    }
    taken.await();
    return busy;
  }

  private boolean hold(CountDownLatch taken) {
    taken.countDown();
    try {
      over.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    over.countDown();
  }
}
