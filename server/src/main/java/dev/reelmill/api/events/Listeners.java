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
 * Those who are told what happens to jobs. A user, an address without a login, or a program with a
 * key may be told on so many connections at a time, of this server.
 */
@Component
public final class Listeners {
  /** In which it is found out of those who have left that they have. */
  private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

  private final JobEvents events;
  private final PlaybackAddresses addresses;
  private final Seats ofCallers;
  private final Seats ofKeys;

  Listeners(JobEvents events, PlaybackAddresses addresses, ListenerLimits limits) {
    this.events = events;
    this.addresses = addresses;
    this.ofCallers = new Seats(limits.ofCaller());
    this.ofKeys = new Seats(limits.ofKey());
  }

  /**
   * Server-sent events of a job, from its present state to its end.
   *
   * @throws Refusal 429 {@code too_many_listeners}
   */
  public ResponseEntity<SseEmitter> stream(UUID jobId, Caller caller, HttpServletRequest request) {
    PlaybackUrls urls = addresses.of(request);
    Who who = who(caller, request);
    Seat seat =
        who.seat()
            .orElseThrow(
                () ->
                    new Refusal(
                            HttpStatus.TOO_MANY_REQUESTS, "too_many_listeners", who.explanation())
                        .retryAfter(TRY_AGAIN));
    return EventStream.of(jobId, events, urls, seat);
  }

  /** As whom a caller's connections are counted. */
  Who who(Caller caller, HttpServletRequest request) {
    return switch (caller) {
      case Caller.Person person -> new Who(person.userId().toString(), ofCallers);
      case Caller.Service program -> new Who(program.countedAs().orElseThrow(), ofKeys);
      case Caller.Anonymous _ -> new Who(ClientAddress.of(request), ofCallers);
    };
  }

  /** Somebody whose connections are counted, and among whom. */
  record Who(String name, Seats seats) {

    /** One more connection on which they are told, unless they have too many. */
    Optional<Seat> seat() {
      return seats.take(name);
    }

    /** Why there is none. */
    String explanation() {
      return "Jobs are followed on %d connections already.".formatted(seats.most());
    }
  }
}
