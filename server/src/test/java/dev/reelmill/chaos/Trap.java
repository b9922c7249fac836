package dev.reelmill.chaos;

import dev.reelmill.storage.Fault;
import dev.reelmill.storage.FaultProxy;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Holds a program up at a moment of its work. */
interface Trap extends AutoCloseable {

  /** Whether the program stands there now. */
  boolean sprung() throws Exception;

  /** Lets what was held up go on. */
  @Override
  void close() throws SQLException;

  /** At a request to the bucket. */
  static Trap at(FaultProxy line, Predicate<String> requests) {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    line.nextOf(requests, new Fault.Hold(reached, release));
    return new Trap() {
      @Override
      public boolean sprung() throws InterruptedException {
        return reached.await(0, TimeUnit.SECONDS);
      }

      @Override
      public void close() {
        release.countDown();
      }
    };
  }
}
