package dev.reelmill.job;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells attempts at once that their job may have been cancelled anywhere. A hint, not a promise,
 * and sometimes a false one: whoever is told looks at their lease, as every heartbeat does.
 */
public final class CancelSignal implements CancelHints, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final ChannelListener channel;
  private final Map<UUID, Runnable> attempts = new ConcurrentHashMap<>();
  private @Nullable Thread thread;
  private boolean closed;

  /** Takes its connection when first watched for. */
  public CancelSignal(DataSource source) {
    channel = new ChannelListener(source, Cancellations.CHANNEL);
  }

  /** Ends a watch. */
  public interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Watches over an attempt until the watch is closed.
   *
   * @param look called on a thread of this object; quick, and never fails
   */
  @Override
  public Watch watch(Lease lease, Runnable look) {
    attempts.put(lease.jobId(), look);
    start();
    return () -> attempts.remove(lease.jobId(), look);
  }

  private synchronized void start() {
    if (thread == null && !closed) {
      thread = Thread.ofPlatform().daemon().name("cancellations").start(this::run);
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        switch (channel.await(PATIENCE)) {
          case ChannelListener.Heard.Words words -> words.payloads().forEach(this::told);
          case ChannelListener.Heard.Begun begun -> attempts.values().forEach(Runnable::run);
          case ChannelListener.Heard.Silence silence -> {
            // Nobody was cancelled, or the heartbeat will find out.
          }
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void told(String payload) {
    Runnable look = attempts.get(UUID.fromString(payload));
    if (look != null) {
      look.run();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
    channel.close();
  }
}
