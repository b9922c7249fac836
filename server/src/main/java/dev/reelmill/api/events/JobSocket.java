package dev.reelmill.api.events;

import dev.reelmill.api.events.Listeners.Who;
import dev.reelmill.limit.Seats.Seat;
import dev.reelmill.live.JobEvent;
import dev.reelmill.live.JobEvents;
import dev.reelmill.stream.PlaybackUrls;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of one job as messages of a WebSocket, which is closed after the last one; with 1008
 * when it is sent a message, with 1013 when its caller has too many (RFC 6455 section 7.4).
 */
@Component
class JobSocket extends TextWebSocketHandler {
  /** Names of what the handshake has found out. */
  static final String JOB = "job";

  static final String URLS = "urls";

  static final String WHO = "who";

  private static final Logger LOG = LoggerFactory.getLogger(JobSocket.class);

  private static final CloseStatus ONLY_TELLS =
      CloseStatus.POLICY_VIOLATION.withReason("This socket tells, and is told nothing.");

  private final JobEvents events;
  private final Map<String, EventTeller> tellers = new ConcurrentHashMap<>();

  JobSocket(JobEvents events) {
    this.events = events;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws IOException {
    UUID job = (UUID) Objects.requireNonNull(session.getAttributes().get(JOB));
    PlaybackUrls urls = (PlaybackUrls) Objects.requireNonNull(session.getAttributes().get(URLS));
    Who who = (Who) Objects.requireNonNull(session.getAttributes().get(WHO));
    Optional<Seat> seat = who.seat();
    if (seat.isEmpty()) {
      session.close(CloseStatus.SERVICE_OVERLOAD.withReason(who.explanation()));
      return;
    }
    try {
      tellers.put(
          session.getId(),
          EventTeller.start(job, events, new Connection(session, urls), seat.get()));
    } catch (NoSuchElementException forgotten) {
      session.close(CloseStatus.NORMAL);
    }
    if (!session.isOpen()) {
      forget(session); // it was closed before it could be told apart
    }
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage message)
      throws IOException {
    session.close(ONLY_TELLS);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    forget(session);
  }

  private void forget(WebSocketSession session) {
    EventTeller teller = tellers.remove(session.getId());
    if (teller != null) {
      teller.close();
    }
  }

  private record Connection(WebSocketSession session, PlaybackUrls urls)
      implements EventTeller.Listener {

    @Override
    public void hear(JobEvent event) throws IOException {
      session.sendMessage(
          new TextMessage(
              JsonMapper.shared().writeValueAsString(JobEventResponse.of(event, urls))));
    }

    @Override
    public void knock() throws IOException {
      session.sendMessage(new PingMessage(ByteBuffer.allocate(0)));
    }

    @Override
    public void end() throws IOException {
      session.close(CloseStatus.NORMAL);
    }

    @Override
    public void gone(Exception reason) {
      LOG.debug("a listener has gone", reason);
    }
  }
}
