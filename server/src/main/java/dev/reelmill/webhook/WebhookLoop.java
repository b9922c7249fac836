package dev.reelmill.webhook;

import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.ChannelListener;
import dev.reelmill.job.JobStore;
import dev.reelmill.stream.PlaybackUrls;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers webhooks as they fall due. Any number of servers may do it at once: each delivery is
 * taken by one of them. A receiver may hear a message twice, when a server dies between the answer
 * and its note; the message's id tells.
 */
public final class WebhookLoop implements AutoCloseable {
  static final String CHANNEL = "reelmill_webhooks";
  private static final Logger LOG = LoggerFactory.getLogger(WebhookLoop.class);

  /** How often a server looks by itself. */
  public static final Duration POLL = Duration.ofSeconds(1);

  private static final Duration MINE = Transport.LONGEST.plusSeconds(35);
  private static final int AT_ONCE = 32;

  private final Duration poll;
  private final DeliveryTurns turns;
  private final Transport transport;
  private final Sender sender;
  private final ChannelListener channel;
  private final Semaphore free = new Semaphore(AT_ONCE);

  /** There may be something to take: a message is owed, or one less is under way. */
  private final Semaphore look = new Semaphore(0);

  private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread ears;
  private final Thread thread;

  /**
   * Begins to deliver.
   *
   * @param source the database of the deliveries, jobs and videos
   * @param addresses absolute, for receivers outside
   * @param names how host names are looked up
   * @param privateAllowed whether callbacks may reach private addresses
   * @param registry hears of attempts
   * @param poll after which it looks although it heard of nothing
   */
  public WebhookLoop(
      DataSource source,
      JobStore jobs,
      VideoCatalog videos,
      PlaybackUrls addresses,
      WebhookSecret secret,
      DnsResolver names,
      boolean privateAllowed,
      RetrySchedule schedule,
      MeterRegistry registry,
      Duration poll) {
    this.poll = poll;
    turns = new DeliveryTurns(source);
    transport = new Transport(secret, names, privateAllowed);
    sender =
        new Sender(
            new DeliveryStore(source),
            new Message(jobs, videos, addresses),
            transport,
            schedule,
            InstantSource.system(),
            new AttemptMeters(registry));
    channel = new ChannelListener(source, CHANNEL);
    ears = Thread.ofPlatform().daemon().name("webhooks-owed").start(this::listen);
    thread = Thread.ofPlatform().daemon().name("webhooks").start(this::run);
  }

  private void listen() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        channel.await(poll);
        look.release();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        look.drainPermits();
        if (round() == 0) {
          look.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts what is due and can be started now; says how many. */
  private int round() throws InterruptedException {
    free.acquire(); // as long as all are busy, nothing more is taken
    int room = 1 + free.drainPermits();
    List<Delivery> due = List.of();
    try {
      due = turns.take(room, MINE);
    } catch (RuntimeException unreachable) {
      LOG.warn("webhooks are late: {}", unreachable.getMessage());
    } finally {
      free.release(room - due.size());
    }
    for (Delivery delivery : due) {
      attempts.execute(
          () -> {
            try {
              sender.attempt(delivery);
            } finally {
              free.release();
              look.release(); // the next for the same host or owner may have its turn
            }
          });
    }
    return due.size();
  }

  /** Ends delivering; attempts under way are cut off, and made again later. */
  @Override
  public void close() {
    thread.interrupt();
    ears.interrupt();
    channel.close();
    attempts.shutdownNow();
    try {
      transport.close();
    } catch (IOException e) {
      LOG.debug("the transport was closed already", e);
    }
  }
}
