package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.Client;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workflow door, as a program with a key uses it while the server is killed now and then. What
 * it refuses for good is an error; what it did not answer is to be asked again.
 */
final class Door {
  private static final String JOBS = "api/v1/videos/jobs/";
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final Client caller;
  private final Insistence insistence;
  private final Crossing crossing;
  private final AtomicInteger replayed = new AtomicInteger();

  /**
   * A door that was found open.
   *
   * @param caller whose jobs are ordered
   * @param insistence with which orders are repeated
   * @param crossing told of each order that is sent
   */
  Door(Client caller, Insistence insistence, Crossing crossing) {
    this.caller = caller;
    this.insistence = insistence;
    this.crossing = crossing;
  }

  /** Orders, with the same key and body until it is answered. */
  UUID order(String key, String body) throws InterruptedException {
    HttpRequest order =
        caller
            .request("api/v1/videos/generate")
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        insistence.ask(
            () -> {
              crossing.begins();
              return settled(Client.exchange(order, BodyHandlers.ofString()));
            });
    assertThat(answer.statusCode()).as(key + ": " + answer.body()).isEqualTo(202);
    if (answer.headers().firstValue("Idempotency-Replayed").isPresent()) {
      replayed.incrementAndGet();
    }
    return UUID.fromString(
        JsonMapper.shared().readTree(answer.body()).required("job_id").stringValue());
  }

  /**
   * Ends a job. Who says so again because the first time was not answered forgets it.
   *
   * @return whether it is still known
   */
  boolean cancel(UUID job) throws InterruptedException {
    HttpRequest end = caller.request(JOBS + job).timeout(ANSWER).DELETE().build();
    HttpResponse<String> answer =
        insistence.ask(() -> settled(Client.exchange(end, BodyHandlers.ofString())));
    assertThat(answer.statusCode()).as(job + ": " + answer.body()).isIn(200, 204, 404);
    return answer.statusCode() == 200;
  }

  /** Whether the answer is one that does not get better by asking again. */
  private static Optional<HttpResponse<String>> settled(HttpResponse<String> answer) {
    boolean busy =
        answer.statusCode() == 409
            && Stream.of("idempotency_key_in_use", "cannot_be_cancelled")
                .anyMatch(answer.body()::contains);
    return busy || answer.statusCode() == 429 || answer.statusCode() >= 500
        ? Optional.empty()
        : Optional.of(answer);
  }

  /**
   * The lines of a job's events.
   *
   * @param last the id of the last event that was heard, or null
   * @throws IllegalStateException when the server cannot tell any now
   */
  Stream<String> events(UUID job, @Nullable String last) {
    HttpRequest.Builder request = caller.request(JOBS + job + "/events").timeout(ANSWER);
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    HttpResponse<Stream<String>> answer = Client.exchange(request.build(), BodyHandlers.ofLines());
    if (answer.statusCode() >= 500) {
      answer.body().close();
      throw new IllegalStateException("no events: " + answer.statusCode());
    }
    assertThat(answer.statusCode()).as("events of " + job).isEqualTo(200);
    return answer.body();
  }

  /** The film of a job, as far as it can be fetched. */
  HttpResponse<byte[]> film(UUID job) {
    return Client.exchange(
        caller.request(JOBS + job + "/download").timeout(ANSWER).build(),
        BodyHandlers.ofByteArray());
  }

  /** How many orders were answered out of the server's memory of an earlier one. */
  int replayed() {
    return replayed.get();
  }
}
