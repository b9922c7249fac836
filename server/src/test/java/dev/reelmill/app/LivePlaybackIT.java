package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.reelmill.app.page.Chromium;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reel that a search has ordered is watched while it is made, and again when it is ready. */
@Tag("browser")
class LivePlaybackIT {
  private static final Duration MAKING = Duration.ofMinutes(6);

  /** Plays a playlist and keeps what happens to it in {@code window.seen}. */
  private static final String PLAY =
      """
      async (url) => {
        if (!window.Hls) {
          await new Promise((done, failed) => {
            const script = document.createElement("script");
            script.src = "/webjars/hls.js/1.4.12/dist/hls.min.js";
            script.onload = done;
            script.onerror = failed;
            document.head.append(script);
          });
        }
        const video = document.createElement("video");
        video.muted = true;
        document.body.replaceChildren(video);
        const seen = {
          lengths: [], errors: [], stalls: [], plays: false, ended: false, levels: 0, subtitles: 0,
        };
        window.seen = seen;
        window.video = video;
        const hls = new Hls({ startPosition: 0 });
        hls.on(Hls.Events.LEVEL_UPDATED, (_, data) => seen.lengths.push(data.details.fragments.length));
        hls.on(Hls.Events.ERROR, (_, data) => {
          // A player waits for a film that is made more slowly than it is played.
          if (data.fatal) seen.errors.push(data.type + " " + data.details);
        });
        hls.on(Hls.Events.MANIFEST_PARSED, (_, data) => {
          seen.levels = data.levels.length;
          seen.subtitles = data.subtitleTracks.length;
          video.play();
        });
        video.addEventListener("ended", () => (seen.ended = true));
        video.addEventListener("playing", () => (seen.plays = true));
        video.addEventListener("waiting", async () => {
          if (!seen.plays || seen.ended) return;
          const stall = { at: video.currentTime, made: 0 };
          seen.stalls.push(stall);
          const level = hls.levels[Math.max(0, hls.currentLevel)];
          const playlist = await (await fetch(level.url[0] ?? level.url)).text();
          for (const [, seconds] of playlist.matchAll(/#EXTINF:([0-9.]+)/g)) {
            stall.made += Number(seconds);
          }
        });
        hls.loadSource(url);
        hls.attachMedia(video);
      }
      """;

  /**
   * Stalls while a target duration or more was there to be played: a film that is made faster than
   * it is played has none, and one that is made more slowly only where it is not made yet.
   */
  private static final String STALLED_WITHOUT_REASON =
      "JSON.stringify(seen.stalls.filter((stall) => stall.made - stall.at > 3))";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;

  @Test
  void aReelIsWatchedWhileItIsMade() throws Exception {
    Path home = folder.resolve("home");
    Path log = Path.of("target", "live-server.log");
    try (ServerProcess server = ServerProcess.demo(home, log)) {
      String videoId = awaitVideo(server.url(), home.resolve("objects/hls"));
      JsonNode rendering =
          await(server.url(), videoId, video -> video.path("playback_url").isString());
      assertThat(rendering.get("status").stringValue()).isEqualTo("rendering");
      assertThat(rendering.get("playback_url").stringValue()).endsWith("/live/master.m3u8");
      assertThat(rendering.get("title").stringValue()).isNotBlank();
      assertThat(rendering.get("company").stringValue()).isNotBlank();
      assertThat(rendering.get("location").stringValue()).isNotBlank();
      assertThat(rendering.get("absolute_url").stringValue()).startsWith("https://");

      Page page = CHROMIUM.open(server.url().resolve("/health").toString());
      page.evaluate(PLAY, rendering.get("playback_url").stringValue());
      waitFor(page, "video.currentTime > 0.5");
      waitFor(page, "new Set(seen.lengths).size > 2");
      waitFor(page, "seen.ended");
      assertThat(page.evaluate("seen.errors.join()")).isEqualTo("");
      assertThat(page.evaluate(STALLED_WITHOUT_REASON)).as("stalls").isEqualTo("[]");

      JsonNode ready =
          await(server.url(), videoId, video -> "ready".equals(video.get("status").stringValue()));
      assertThat(number(page, "video.currentTime"))
          .isBetween(
              ready.get("duration_seconds").doubleValue() - 0.5,
              ready.get("duration_seconds").doubleValue() + 0.5);
      page.evaluate(PLAY, ready.get("playback_url").stringValue());
      waitFor(page, "video.currentTime > 1.5");
      assertThat(number(page, "seen.levels")).isEqualTo(4);
      assertThat(number(page, "seen.subtitles")).isEqualTo(1);
      assertThat(page.evaluate("seen.errors.join()")).isEqualTo("");
    }
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }

  private static void waitFor(Page page, String condition) {
    page.waitForFunction(
        "() => " + condition,
        null,
        new Page.WaitForFunctionOptions().setTimeout((double) MAKING.toMillis()));
  }

  /** The id of the first video that has something to watch. */
  private static String awaitVideo(URI server, Path objects) throws Exception {
    long deadline = System.nanoTime() + MAKING.toNanos();
    while (System.nanoTime() < deadline) {
      search(server);
      Optional<Path> playable = playable(objects);
      if (playable.isPresent()) {
        return playable.get().getFileName().toString();
      }
      pause();
    }
    throw new AssertionError("nothing to watch within " + MAKING);
  }

  /** What the machine is too busy for is asked for again. */
  private static void search(URI server) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/jobs/search"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"text_prompt\":\"nurse\",\"user_id\":\"viewer\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(request, HttpResponse.BodyHandlers.discarding());
    }
  }

  private static Optional<Path> playable(Path objects) throws IOException {
    if (!Files.isDirectory(objects)) {
      return Optional.empty();
    }
    try (Stream<Path> videos = Files.list(objects)) {
      return videos.filter(video -> Files.exists(video.resolve("live/master.m3u8"))).findFirst();
    }
  }

  private static JsonNode await(URI server, String videoId, Predicate<JsonNode> wanted)
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/video/" + videoId)).build();
    long deadline = System.nanoTime() + MAKING.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < deadline) {
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode video = JsonMapper.shared().readTree(body);
        if (wanted.test(video)) {
          return video;
        }
        pause();
      }
    }
    throw new AssertionError(videoId + " did not come so far within " + MAKING);
  }

  /** A viewer's patience between two looks. */
  private static void pause() throws InterruptedException {
    assertThat(new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS)).isFalse();
  }
}
