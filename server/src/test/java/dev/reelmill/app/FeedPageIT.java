package dev.reelmill.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.reelmill.app.page.Accessibility;
import dev.reelmill.app.page.Chromium;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as a viewer meets it: real postings in, real reels on the screen. */
@Tag("browser")
class FeedPageIT {
  private static final double MAKING_MILLIS = Duration.ofMinutes(5).toMillis();
  private static final double PLAYING_MILLIS = Duration.ofMinutes(1).toMillis();

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;

  @Test
  void reelsAreMadeAppearByThemselvesAndPlay() throws Exception {
    Path log = Path.of("target", "browser-server.log");
    try (ServerProcess server = ServerProcess.demo(folder.resolve("home"), log)) {
      Page page = CHROMIUM.open(server.url().toString());
      assertThat(page.getByLabel("What kind of job")).hasValue("python developer");

      Locator first = page.locator(".reel").nth(0);
      first.waitFor(new Locator.WaitForOptions().setTimeout(MAKING_MILLIS));
      awaitPlaying(page, 0);
      assertThat(page.evaluate("() => document.querySelector('video').videoWidth"))
          .as("one of the ladder")
          .isIn(720, 480, 360, 216);
      assertThat(first.locator(".title")).isInViewport();
      assertThat(first.locator(".posting"))
          .hasAttribute("href", Pattern.compile("https://jobs\\.example\\.com/.+"));
      assertPosterIsServed(page, first);
      Accessibility.check(page);

      Locator second = page.locator(".reel").nth(1);
      second.waitFor(
          new Locator.WaitForOptions()
              .setState(WaitForSelectorState.ATTACHED)
              .setTimeout(MAKING_MILLIS));
      assertThat(first.locator(".title")).isInViewport();
      Chromium.swipeUp(page);
      awaitPlaying(page, 1);
      assertThat(second.locator(".title")).isInViewport();
      assertPaused(page, 0);
      page.keyboard().press("ArrowUp");
      awaitPlaying(page, 0);
      assertThat(first.locator(".title")).isInViewport();
      assertPaused(page, 1);
      assertThat(CHROMIUM.console()).noneMatch(line -> line.matches("(error|uncaught): .*"));
    }
  }

  /** The picture moves: what is shown is later than a second into the reel. */
  private static void awaitPlaying(Page page, int reel) {
    page.waitForFunction(
        """
        (index) => {
          const reel = document.querySelectorAll(".reel")[index];
          return reel.matches(".moving") && reel.querySelector("video").currentTime > 1;
        }\
        """,
        reel,
        new Page.WaitForFunctionOptions().setTimeout(PLAYING_MILLIS));
  }

  private static void assertPaused(Page page, int reel) {
    String state = "index => document.querySelectorAll('video')[index].paused";
    assertThat(page.evaluate(state, reel)).isEqualTo(true);
  }

  private static void assertPosterIsServed(Page page, Locator reel) {
    Locator image = reel.locator(".poster"); // which it gets when it is ready
    assertThat(image)
        .hasAttribute(
            "src",
            Pattern.compile(".+"),
            new LocatorAssertions.HasAttributeOptions().setTimeout(MAKING_MILLIS));
    String poster = image.evaluate("image => image.src").toString();
    assertThat(page.request().get(poster).headers()).containsEntry("content-type", "image/jpeg");
  }
}
