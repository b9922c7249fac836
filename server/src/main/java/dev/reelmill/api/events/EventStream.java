package dev.reelmill.api.events;

import dev.reelmill.limit.Seats.Seat;
import dev.reelmill.live.JobEvent;
import dev.reelmill.live.JobEvents;
import dev.reelmill.stream.PlaybackUrls;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events of one job to one listener. */
final class EventStream implements EventTeller.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

  private final SseEmitter emitter = new SseEmitter(0L);
  private final PlaybackUrls urls;

  private EventStream(PlaybackUrls urls) {
    this.urls = urls;
  }

  /**
   * Begins with the present state and ends after a last event.
   *
   * @param seat that is left when nobody listens any more
   * @throws java.util.NoSuchElementException when there is no such job
   */
  static ResponseEntity<SseEmitter> of(UUID jobId, JobEvents events, PlaybackUrls urls, Seat seat) {
    EventStream stream = new EventStream(urls);
    EventTeller _ = EventTeller.start(jobId, events, stream, seat);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header("X-Accel-Buffering", "no") // a proxy that collects events makes them late
        .body(stream.emitter);
  }

  @Override
  public void hear(JobEvent event) throws IOException {
    emitter.send(
        SseEmitter.event()
            .id(Long.toString(event.job().revision()))
            .name(JobEventResponse.name(event))
            .data(JobEventResponse.of(event, urls), MediaType.APPLICATION_JSON));
  }

  @Override
  public void knock() throws IOException {
    emitter.send(SseEmitter.event().comment("still here"));
  }

  @Override
  public void end() {
    emitter.complete();
  }

  @Override
  public void gone(Exception reason) {
    LOG.debug("a listener has gone", reason);
    emitter.completeWithError(reason);
  }
}
