package dev.reelmill.api.events;

import dev.reelmill.account.Caller;
import dev.reelmill.api.ClientAddress;
import dev.reelmill.api.PlaybackAddresses;
import dev.reelmill.api.Refusal;
import dev.reelmill.limit.Seats;
import dev.reelmill.limit.Seats.Seat;
import dev.reelmill.live.JobEvents;
import dev.reelmill.stream.PlaybackUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Those who are told what happens to jobs. A user, or an address without a login, may be told on so
 * many connections at a time, of this server.
 */
@Component
public final class Listeners {
  /** In which it is found out of those who have left that they have. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

  private final JobEvents events;
  private final PlaybackAddresses addresses;
  private final Seats seats;

  Listeners(JobEvents events, PlaybackAddresses addresses, Seats seats) {
    this.events = events;
    this.addresses = addresses;
    this.seats = seats;
  }

  /**
   * Server-sent events of a job, from its present state to its end.
   *
   * @throws Refusal 429 {@code too_many_listeners}
   */
  public ResponseEntity<SseEmitter> stream(UUID jobId, Caller caller, HttpServletRequest request) {
    PlaybackUrls urls = addresses.of(request);
    Seat seat =
        seat(who(caller, request))
            .orElseThrow(
                () ->
                    new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too_many_listeners", explanation())
                        .retryAfter(TRY_AGAIN));
    return EventStream.of(jobId, events, urls, seat);
  }

  /** One more connection on which somebody is told, unless they have too many. */
  Optional<Seat> seat(String who) {
    return seats.take(who);
  }

  /** Why there is none. */
  String explanation() {
    return "Jobs are followed on %d connections already.".formatted(seats.most());
  }

  /** Under what a caller's connections are counted. */
  static String who(Caller caller, HttpServletRequest request) {
    return caller.owner().orElseGet(() -> ClientAddress.of(request));
  }
}
