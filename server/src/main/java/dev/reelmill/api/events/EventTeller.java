package dev.reelmill.api.events;

import dev.reelmill.limit.Seats.Seat;
import dev.reelmill.live.JobEvent;
import dev.reelmill.live.JobEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Tells the events of one job to one listener, on a thread of its own. A listener that is slow
 * keeps nobody else waiting: of what happens meanwhile it hears the latest, and always the end.
 */
final class EventTeller implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final int WAITING = 16;

  private final BlockingQueue<JobEvent> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Listener listener;
  private final Thread thread;

  private EventTeller(UUID jobId, JobEvents events, Listener listener, Seat seat) {
    this.listener = listener;
    JobEvents.Subscription subscription = events.listen(jobId, this::happened);
    thread =
        Thread.ofVirtual().name("events of " + jobId).unstarted(() -> tell(subscription, seat));
  }

  /**
   * Begins with the present state.
   *
   * @param seat of the listener, which is left in the end, also when nothing begins
   * @throws java.util.NoSuchElementException when there is no such job
   */
  static EventTeller start(UUID jobId, JobEvents events, Listener listener, Seat seat) {
    try {
      EventTeller teller = new EventTeller(jobId, events, listener, seat);
      teller.thread.start();
      return teller;
    } catch (RuntimeException failure) {
      seat.close();
      throw failure;
    }
  }

  /** Somebody at the other end of a connection. */
  interface Listener {

    /** Hears an event. */
    void hear(JobEvent event) throws IOException;

    /** Is sent something without a meaning, which shows whether anybody is there. */
    void knock() throws IOException;

    /** Has heard everything. */
    void end() throws IOException;

    /** Is no longer there. */
    void gone(Exception reason);
  }

  private void happened(JobEvent event) {
    while (!waiting.offer(event)) {
      waiting.poll();
    }
  }

  private void tell(JobEvents.Subscription subscription, Seat seat) {
    try (seat;
        subscription) {
      boolean last = false;
      while (!last) {
        JobEvent event = waiting.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
          listener.knock();
        } else {
          listener.hear(event);
          last = event.last();
        }
      }
      listener.end();
    } catch (IOException | IllegalStateException gone) {
      listener.gone(gone);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells no more. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
