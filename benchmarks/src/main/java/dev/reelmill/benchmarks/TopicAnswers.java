package dev.reelmill.benchmarks;

import dev.reelmill.app.Server;
import dev.reelmill.app.database.Database;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The time in which the topics door answers for films that are there, while 500 requests a second
 * come over HTTP whether or not the earlier ones are answered; measured from when each should have
 * been sent. Half of them ask for a film, half where it stands. Caller and server share the
 * machine. Arguments: an empty directory, and seconds (20).
 */
public final class TopicAnswers {
  private static final List<Topic> TOPICS = List.of(Topic.values());
  private static final int A_SECOND = 500;
  private static final int WARM_UP_SECONDS = 10;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private TopicAnswers() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    try (Database database = Database.open(home, Optional.empty())) {
      publishAll(new VideoCatalog(database.connections()));
    }
    Map<String, String> given =
        Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "0");
    try (Server server = Server.start(Settings.read(given, Map.of(), new Properties()))) {
      ask(server.url(), WARM_UP_SECONDS, A_SECOND / 10);
      ask(server.url(), WARM_UP_SECONDS, A_SECOND);
      AtomicReference<Figures> figures = new AtomicReference<>();
      ProcessorTime time =
          ProcessorTime.of(
              () -> {
                figures.set(new Figures(ask(server.url(), seconds, A_SECOND)));
                return figures;
              });
      System.out.printf(
          "%d requests a second: %s; %.2f ms of CPU each, the caller's included%n",
          A_SECOND, figures.get(), time.cpu() / (seconds * A_SECOND));
    }
    HTTP.close();
  }

  private static void publishAll(VideoCatalog videos) {
    for (Topic topic : Topic.values()) {
      videos.insert(
          new PublishedVideo(
              UUID.randomUUID(),
              UUID.randomUUID(),
              "topic:" + topic.persona().label() + ":" + topic.label(),
              topic.label(),
              topic.label(),
              "dusk",
              topic.seconds(),
              720,
              1280,
              "{}",
              Instant.now()));
    }
  }

  private static double[] ask(String server, int seconds, int aSecond) {
    List<CompletableFuture<Double>> answers = new ArrayList<>();
    long begun = System.nanoTime();
    for (int number = 0; number < seconds * aSecond; number++) {
      long due = begun + TimeUnit.SECONDS.toNanos(number) / aSecond;
      LockSupport.parkNanos(due - System.nanoTime());
      answers.add(
          HTTP.sendAsync(request(server, number), BodyHandlers.ofString())
              .thenApply(answer -> millis(answer, due)));
    }
    return answers.stream().mapToDouble(CompletableFuture::join).toArray();
  }

  private static double millis(HttpResponse<String> answer, long due) {
    if (!answer.body().contains("\"cached\"") && !answer.body().contains("\"ready\"")) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return (System.nanoTime() - due) / 1e6;
  }

  private static HttpRequest request(String server, int number) {
    Topic topic = TOPICS.get(number % TOPICS.size());
    String persona = topic.persona().label();
    if (number % 2 == 0) {
      return HttpRequest.newBuilder(
              URI.create(server + "videos/status/" + persona + "/" + topic.label()))
          .build();
    }
    String body = "{\"persona\":\"%s\",\"topic\":\"%s\"}".formatted(persona, topic.label());
    return HttpRequest.newBuilder(URI.create(server + "videos/generate"))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
