package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.CannedSite.reel;
import static dev.reelmill.app.page.CannedSite.searchResult;
import static dev.reelmill.app.page.Controls.heading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Reels that are watched while they are made, and who watches. */
@Tag("browser")
class FeedGrowingIT {
  private static final String POSTING = "https://jobs.example.com/one";
  private static final String PLAYABLE =
      "{\"job_id\":\"job-1\",\"video_id\":\"a\",\"status\":\"running\",\"stage\":\"encode\","
          + "\"percentage\":40,\"scene\":2,\"scenes\":5,\"stream_url\":\"/hls/a/master.m3u8\"}";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private static Path folder = Path.of("");
  private static @Nullable CannedFilm film;

  private CannedSite site;

  @BeforeAll
  static void encode() throws InterruptedException {
    film = CannedFilm.encode(folder);
  }

  @BeforeEach
  void open() throws IOException {
    site = CannedSite.open(Objects.requireNonNull(film));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void playsAReelWhileItIsMadeAndKeepsItOnceItIsReady() {
    site.then(200, searchResult(2))
        .then(200, searchResult(0, reel("a", "Baker", POSTING), reel("b", "Chef", POSTING)))
        .then(200, searchResult(0))
        .tell("job-1", "progress", "{\"job_id\":\"job-1\",\"stage\":\"script\"}")
        .tell("job-2", "progress", "{\"job_id\":\"job-2\",\"status\":\"queued\"}")
        .grow("a", 2, false)
        .at("/video/a", 200, video("rendering", "null"));
    Page page = CHROMIUM.open(site.url());
    assertThat(page.locator("#tail-clock")).containsText("Writing the script");

    site.tell("job-1", "playable", PLAYABLE);
    assertThat(heading(page, "Baker")).isInViewport();
    awaitPlaying(page, 1);
    assertThat(page.locator("#status")).hasText("Playing while it is made · 1 more");
    assertThat(page.locator(".posting")).hasAttribute("href", POSTING);
    assertThat(page.locator(".reel .read")).isHidden();
    assertThat(site.searches()).as("nothing was asked meanwhile").isEqualTo(1);
    assertCoversNothing(page);

    site.grow("a", CannedFilm.WHOLE, true)
        .at("/video/a", 200, video("ready", "\"/feed/mark.svg\""))
        .tell("job-1", "completed", "{\"job_id\":\"job-1\"}");
    assertThat(heading(page, "Chef")).isAttached();
    assertThat(page.locator(".reel")).hasCount(2);
    assertThat(page.locator(".poster").first()).hasAttribute("src", site.url() + "feed/mark.svg");
    awaitPlaying(page, 4);
    assertThat(heading(page, "Baker")).isInViewport();
    assertThat(CHROMIUM.console()).noneMatch(line -> line.startsWith("uncaught"));
  }

  @Test
  void saysWhenAReelWillNeverBeFinished() {
    site.then(200, searchResult(1))
        .grow("a", 2, false)
        .at("/video/a", 200, video("rendering", "null"))
        .tell("job-1", "playable", PLAYABLE);
    Page page = CHROMIUM.open(site.url());
    assertThat(heading(page, "Baker")).isInViewport();
    site.at("/video/a", 404, "{}").tell("job-1", "failed", "{\"job_id\":\"job-1\"}");
    assertThat(page.getByText("This reel could not be finished.")).isVisible();
  }

  @Test
  void showsOneReelOfAPosting() {
    site.then(200, searchResult(1, reel("a", "Baker", POSTING), reel("b", "Chef", POSTING)))
        .at("/video/new", 200, video("rendering", "null"))
        .tell("job-1", "playable", PLAYABLE.replace("\"a\"", "\"new\""));
    Page page = CHROMIUM.open(site.url());
    assertThat(heading(page, "Baker")).isInViewport();
    page.waitForCondition(() -> site.asked().contains("/video/new"));
    page.keyboard().press("ArrowDown");
    assertThat(heading(page, "Chef")).isInViewport();
    assertThat(page.locator(".reel")).hasCount(2);
  }

  @Test
  void asksForAPersonAsThemselves() {
    site.then(401, "{\"detail\":\"This needs a login or an API key.\"}")
        .at("/api/auth/login", 200, "{\"success\":true,\"data\":{\"id\":\"person-1\"}}")
        .at("/api/auth/me", 200, "{\"success\":true,\"data\":{\"id\":\"person-1\"}}");
    Page page = CHROMIUM.open(site.url());
    page.getByLabel("E-mail").fill("ada@example.com");
    page.getByLabel("Password").fill("correct horse battery");
    assertThat(site.asked()).anyMatch(path -> path.contains("\"user_id\":\"viewer-"));

    site.then(200, searchResult(0, reel("a", "Baker", POSTING)));
    BrowserContext browser = page.context();
    browser.addCookies(List.of(new Cookie("XSRF-TOKEN", "t").setUrl(site.url())));
    page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(heading(page, "Baker")).isInViewport();
    assertThat(site.asked()).anyMatch(path -> path.contains("\"user_id\":\"person-1\""));
  }

  /** The status line lies within the search field. */
  private static void assertCoversNothing(Page page) {
    BoundingBox status = page.locator("#status").boundingBox();
    BoundingBox field = page.locator("#search").boundingBox();
    assertThat(status.x).isGreaterThan(field.x);
    assertThat(status.y).isGreaterThan(field.y);
    assertThat(status.x + status.width).isLessThan(field.x + field.width);
    assertThat(status.y + status.height).isLessThanOrEqualTo(field.y + field.height);
  }

  /** The film has been played this far. */
  private static void awaitPlaying(Page page, int seconds) {
    page.waitForFunction(
        """
        (seconds) => {
          const reel = document.querySelector(".reel");
          return reel.matches(".moving") && reel.querySelector("video").currentTime > seconds;
        }\
        """,
        seconds);
  }

  /** What is told of the video {@code a} about the posting of the reel {@code a}. */
  private static String video(String status, String poster) {
    return """
    {"video_id":"a","status":"%s","playback_url":"/hls/a/master.m3u8","poster_url":%s,
    "captions_url":null,"greenhouse_id":%d,"title":"Baker","company":"Harborfinch",
    "location":"Rotterdam","absolute_url":"%s"}\
    """
        .formatted(status, poster, "a".hashCode(), POSTING);
  }
}
