package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A job's server-sent events, each with the moment when it was heard. */
final class News {
  private static final int MIDDLE_OF_ENCODING = 5; // events of that stage
  private static final int PATIENCE_SECONDS = 120;

  private final UUID job;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final List<Duration> late = new ArrayList<>();

  private record Heard(String name, JsonNode event, Instant when) {
    /** Since what is told became so; clocks of one machine agree. */
    Duration late() {
      return Duration.between(Instant.parse(event.path("at").asString()), when);
    }
  }

  private News(UUID job) {
    this.job = job;
  }

  /** Listens on a thread of its own, until the end. */
  static News of(Client listener, UUID job) {
    News news = new News(job);
    HttpResponse<Stream<String>> answer =
        Client.exchange(
            listener.request("api/v1/videos/jobs/" + job + "/events").build(),
            BodyHandlers.ofLines());
    assertThat(answer.statusCode()).isEqualTo(200);
    Thread.ofVirtual().name("news of " + job).start(() -> news.listen(answer.body()));
    return news;
  }

  private void listen(Stream<String> lines) {
    String[] name = {""};
    try (lines) {
      lines.forEach(
          line -> {
            if (line.startsWith("event:")) {
              name[0] = line.substring("event:".length());
            } else if (line.startsWith("data:")) {
              Instant when = Instant.now();
              String data = line.substring("data:".length());
              heard.add(new Heard(name[0], JsonMapper.shared().readTree(data), when));
            }
          });
    }
  }

  /** Of which job. */
  UUID job() {
    return job;
  }

  /** Returns when the encoder has got on a little. */
  void awaitEncoding() throws InterruptedException {
    int encoding = 0;
    while (encoding < MIDDLE_OF_ENCODING) {
      Heard next = next();
      assertThat(next.name()).as(next.event().toString()).isIn("progress", "playable");
      encoding += next.event().path("stage").asString("").equals("encode") ? 1 : 0;
    }
  }

  /** Returns when the last event is heard, which has that name. */
  void awaitEnd(String name) throws InterruptedException {
    Heard next = next();
    while (next.name().equals("progress") || next.name().equals("playable")) {
      next = next();
    }
    assertThat(next.name()).isEqualTo(name);
  }

  private Heard next() throws InterruptedException {
    Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was heard of " + job);
    }
    late.add(next.late());
    return next;
  }

  /** How late each was that has been waited for, but for the first, which is no news. */
  List<Duration> late() {
    return late.subList(1, late.size());
  }
}
