package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.media.MediaProbe;
import dev.reelmill.media.ProbedMedia;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole chain through HTTP: import, search, generation, playlists, every segment probed, search
 * again.
 */
class SearchToReelIT {
  private static final Duration MAKING = Duration.ofMinutes(4);

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeClient() {
    client.close();
  }

  @Test
  void aSearchBecomesAReelThatCanBeProbedToTheLastSegment() throws Exception {
    // The demonstration imports the sample board and searches once, which orders the first films.
    try (ServerProcess server = ServerProcess.demo(folder.resolve("home"), folder.resolve("log"))) {
      JsonNode reel = firstReel(server.url());
      JsonNode video = reel.get("video");
      assertThat(reel.get("score").doubleValue()).isBetween(0.75, 1.0);
      assertThat(video.get("duration_seconds").doubleValue()).isBetween(15.0, 35.0);

      URI multivariant = URI.create(video.get("playback_url").stringValue());
      List<URI> playlists = uris(multivariant);
      assertThat(playlists).hasSize(4);
      double seconds = video.get("duration_seconds").doubleValue();
      for (URI playlist : playlists) {
        assertEverySegmentStartsWithAKey(playlist, seconds);
      }
      assertTheSoundIsAsLong(multivariant.resolve("audio/playlist.m3u8"), seconds);
      assertTheSoundIsAsLong(multivariant.resolve("audio-small/playlist.m3u8"), seconds);
      assertThat(text(URI.create(video.get("captions_url").stringValue()))).startsWith("WEBVTT");
      String one = text(server.url().resolve("/video/" + video.get("video_id").stringValue()));
      assertThat(one).contains("\"status\":\"ready\"");

      JsonNode again = search(server.url(), "viewer");
      assertThat(again.get("greenhouse_ids").valueStream().map(JsonNode::longValue))
          .as("what was shown is not shown again")
          .doesNotContain(reel.get("greenhouse_id").longValue());
      thePageAboutTheDoorsIsTrue(server.url());
    }
  }

  /** On the same server, which is expensive to have: docs/api.md is walked through. */
  private void thePageAboutTheDoorsIsTrue(URI server) throws IOException, InterruptedException {
    Path walk = folder.resolve("walk");
    assertThat(ApiPage.walk(server, walk))
        .contains("\"degraded\":[", "\"passages\":2", "event:completed", "#EXTM3U", "WEBVTT")
        .contains("\"fields\":{", "\"status\":\"cancelled\"", "removed: 204")
        .containsPattern("shown at once: \\d+ reels")
        .containsPattern("facts from: [0-9a-f-]{36}");
    ProbedMedia film = MediaProbe.probe(walk.resolve("film.mp4"));
    assertThat(film.picture().seconds()).isBetween(8.5, 9.5);
    assertThat(walk.resolve("java.mp4")).hasSameBinaryContentAs(walk.resolve("film.mp4"));
    assertThat(walk.resolve("start.mp4")).hasSize(100);
    assertThat(Files.readString(walk.resolve("metadata.json")))
        .contains("\"knowledge\"", "\"title\" : \"bread\"");
  }

  private JsonNode firstReel(URI server) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + MAKING.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode answer = search(server, "viewer");
      boolean whole = answer.get("degraded").isEmpty(); // a busy machine may answer in part
      if (whole && !answer.get("reels").isEmpty()) {
        return answer.get("reels").get(0);
      }
      assertThat(new CountDownLatch(1).await(1, TimeUnit.SECONDS)).isFalse(); // a viewer's patience
    }
    throw new AssertionError("no reel within " + MAKING);
  }

  private JsonNode search(URI server, String viewer) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/jobs/search"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"text_prompt\":\"python developer\",\"user_id\":\"" + viewer + "\"}"))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }

  private void assertEverySegmentStartsWithAKey(URI playlist, double seconds)
      throws IOException, InterruptedException {
    byte[] init = bytes(playlist.resolve("init.mp4"));
    double picture = 0;
    for (URI segment : uris(playlist)) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.write(init);
      whole.write(bytes(segment));
      Path file = Files.write(folder.resolve("segment.mp4"), whole.toByteArray());
      ProbedMedia media = MediaProbe.probe(file);
      assertThat(media.picture().startsWithKey()).as("%s", segment).isTrue();
      picture += media.picture().seconds();
    }
    assertThat(picture).isBetween(seconds - 0.1, seconds + 0.1);
  }

  private void assertTheSoundIsAsLong(URI playlist, double seconds)
      throws IOException, InterruptedException {
    byte[] init = bytes(playlist.resolve("init.mp4"));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(init);
    for (URI segment : uris(playlist)) {
      whole.write(bytes(segment));
    }
    ProbedMedia media =
        MediaProbe.probe(Files.write(folder.resolve("sound.mp4"), whole.toByteArray()));
    assertThat(media.sound().sampleRate()).isEqualTo(48_000);
    assertThat(media.sound().seconds()).isBetween(seconds - 0.1, seconds + 0.1);
  }

  private List<URI> uris(URI playlist) throws IOException, InterruptedException {
    return text(playlist)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(playlist::resolve)
        .toList();
  }

  private String text(URI uri) throws IOException, InterruptedException {
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  private byte[] bytes(URI uri) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }
}
