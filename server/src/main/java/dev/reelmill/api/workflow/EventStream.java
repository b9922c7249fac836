package dev.reelmill.api.workflow;

import dev.reelmill.live.JobEvent;
import dev.reelmill.live.JobEvents;
import dev.reelmill.stream.PlaybackUrls;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events of one job to one listener. A listener that is slow to read keeps nobody else
 * waiting: of what happens meanwhile it hears the latest, and always the end.
 */
final class EventStream {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final int WAITING = 16;

  private final SseEmitter emitter = new SseEmitter(0L);
  private final BlockingQueue<JobEvent> waiting = new ArrayBlockingQueue<>(WAITING);
  private final PlaybackUrls urls;

  private EventStream(PlaybackUrls urls) {
    this.urls = urls;
  }

  /**
   * Begins with the present state.
   *
   * @throws java.util.NoSuchElementException when there is no such job
   */
  static SseEmitter of(UUID jobId, JobEvents events, PlaybackUrls urls) {
    EventStream stream = new EventStream(urls);
    JobEvents.Subscription subscription = events.listen(jobId, stream::happened);
    Thread.ofVirtual().name("events of " + jobId).start(() -> stream.tell(subscription));
    return stream.emitter;
  }

  private void happened(JobEvent event) {
    while (!waiting.offer(event)) {
      waiting.poll();
    }
  }

  private void tell(JobEvents.Subscription subscription) {
    try (subscription) {
      boolean last = false;
      while (!last) {
        JobEvent event = waiting.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
          emitter.send(SseEmitter.event().comment("still here")); // shows whether anybody listens
        } else {
          send(event);
          last = event.last();
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("a listener has gone", gone);
      emitter.completeWithError(gone);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(JobEvent event) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(Long.toString(event.job().revision()))
            .name(JobEventResponse.name(event))
            .data(JobEventResponse.of(event, urls), MediaType.APPLICATION_JSON));
  }
}
