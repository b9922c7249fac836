package dev.reelmill.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A search over HTTP as a viewer makes it, so that the first reels are under way. */
final class FirstSearch {
  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final JsonMapper JSON = JsonMapper.shared();

  private FirstSearch() {}

  /**
   * Searches until something was found or queued, because postings that were imported just now take
   * a moment to be found.
   *
   * @return what came of it, for people
   */
  static String run(String url, String words) {
    String viewer = "demo-" + UUID.randomUUID();
    try (HttpClient client = HttpClient.newHttpClient()) {
      JsonNode answer = JSON.createObjectNode();
      for (int tried = 0; tried < TRIES && !useful(answer); tried++) {
        if (tried > 0) {
          pause();
        }
        answer = search(client, url, words, viewer);
      }
      return "search     \"%s\": %d reels ready, %d being made"
          .formatted(
              words, answer.path("count").asInt(0), answer.path("generation_job_ids").size());
    } catch (IOException e) {
      return "search     failed: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "search     interrupted";
    }
  }

  private static JsonNode search(HttpClient client, String url, String words, String viewer)
      throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("text_prompt", words, "user_id", viewer));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url).resolve("jobs/search"))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(10))
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  private static boolean useful(JsonNode answer) {
    return answer.path("count").asInt(0) > 0
        || answer.path("generation_triggered").asBoolean(false);
  }

  private static void pause() throws InterruptedException {
    new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }
}
