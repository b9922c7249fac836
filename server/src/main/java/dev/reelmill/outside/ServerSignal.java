package dev.reelmill.outside;

import dev.reelmill.job.WorkSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The server itself waits for work when it is asked for some; only one that is away is paused for.
 */
public final class ServerSignal implements WorkSignal {
  private final ServerLeases server;
  private final CountDownLatch closed = new CountDownLatch(1);

  /** Pauses between claims at a server. */
  public ServerSignal(ServerLeases server) {
    this.server = server;
  }

  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    return server.answered() || !closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
