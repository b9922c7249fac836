package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.CannedSite.reel;
import static dev.reelmill.app.page.CannedSite.searchResult;
import static dev.reelmill.app.page.Controls.button;
import static dev.reelmill.app.page.Controls.heading;
import static dev.reelmill.app.page.Controls.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the feed shows in each situation, answered by a search that says what the test wants. */
@Tag("browser")
class FeedStatesIT {
  private static final String POSTING = "https://jobs.example.com/one";

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
  void saysHowManyReelsAreBeingMadeAndShowsTheFirstWhenItIsReady() {
    site.then(200, searchResult(2)).then(200, searchResult(1, reel("a", "Baker", POSTING)));
    Page page = CHROMIUM.open(site.url());

    assertThat(heading(page, "Making your first reels")).isVisible();
    assertThat(page.locator("#tail-words")).containsText("2 reels for “python developer”");
    assertThat(heading(page, "Baker")).isInViewport();
    assertThat(page.locator("#status")).containsText("1 reel");
  }

  @Test
  void appendsNewReelsWithoutMovingTheViewer() {
    site.then(200, searchResult(1, reel("a", "Baker", POSTING)))
        .then(200, searchResult(0, reel("b", "Chef", POSTING)));
    Page page = CHROMIUM.open(site.url());

    assertThat(heading(page, "Baker")).isInViewport();
    assertThat(page.locator(".reel")).hasCount(2);
    assertThat(heading(page, "Baker")).isInViewport();
    page.keyboard().press("ArrowDown");
    assertThat(heading(page, "Chef")).isInViewport();
    assertThat(page).hasTitle("Chef · Reelmill");
    page.keyboard().press("k");
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @Test
  void loadsTheNextTwoAndLetsGoOfWhatIsFarAway() {
    List<String> ids = List.of("a", "b", "c", "d", "e");
    String[] reels = ids.stream().map(id -> reel(id, "Job " + id, POSTING)).toArray(String[]::new);
    site.then(200, searchResult(0, reels)).then(200, searchResult(0));
    Page page = CHROMIUM.open(site.url());
    awaitLoaded(page, true, 0, 1, 2);
    assertThat(site.asked()).noneMatch(path -> path.startsWith("/hls/d/"));
    assertThat(site.asked().indexOf("/hls/b/master.m3u8"))
        .isLessThan(site.asked().indexOf("/hls/c/master.m3u8"));

    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(heading(page, "Job c")).isInViewport();
    awaitLoaded(page, true, 1, 2, 3, 4);
    awaitLoaded(page, false, 0);
  }

  @Test
  void bringsItsReelsAlongWhenReloaded() {
    site.then(200, searchResult(0, reel("a", "Baker", POSTING), reel("b", "Chef", POSTING)))
        .then(200, searchResult(0));
    Page page = CHROMIUM.open(site.url());
    page.locator(".next").first().dispatchEvent("click");
    assertThat(heading(page, "Chef")).isInViewport();

    page.reload();
    assertThat(heading(page, "Chef")).isInViewport();
    assertThat(page.locator(".reel")).hasCount(2);
  }

  @Test
  void saysWhenThereIsNothing() {
    Page page = CHROMIUM.open(site.url() + "?q=lighthouse+keeper");
    assertThat(heading(page, "Nothing new here")).isVisible();
    assertThat(page.locator("#tail-words")).containsText("“lighthouse keeper”");
    assertThat(page.getByLabel("What kind of job")).hasValue("lighthouse keeper");
  }

  @Test
  void saysWhenWhatWasSeenIsNotForgotten() {
    site.at("/api/auth/me", 200, DeskAnswers.person("user")).at("/jobs/seen", 503, "");
    Page page = CHROMIUM.open(site.url() + "feed/mark.svg");
    signIn(page, site);
    page.navigate(site.url());
    button(page, "Forget what I have seen").click();
    assertThat(page.locator("#tail-words")).containsText("The server did not forget");
    site.at("/jobs/seen", 200, "{}").then(200, searchResult(0, reel("a", "Baker", POSTING)));
    button(page, "Forget what I have seen").click();
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @Test
  void recoversWhenTheServerAnswersAgain() {
    site.then(503, "{}").then(200, searchResult(0, reel("a", "Baker", POSTING)));
    Page page = CHROMIUM.open(site.url());
    assertThat(heading(page, "The server does not answer")).isVisible();
    page.getByText("Try now").click();
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @Test
  void saysWhatTheServerIsWithoutAndAsksAgain() {
    site.then(200, searchResult(0).replace("\"degraded\":[]", "\"degraded\":[\"queue\"]"))
        .then(200, searchResult(0, reel("a", "Baker", POSTING)));
    Page page = CHROMIUM.open(site.url());
    assertThat(page.getByText("The server is without its queue at present.")).isVisible();
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @Test
  void repeatsWhyASearchWasRefused() {
    site.then(400, "{\"detail\":\"text_prompt has too many words\"}");
    Page page = CHROMIUM.open(site.url());
    assertThat(heading(page, "That search did not work")).isVisible();
    assertThat(page.locator("#tail-words")).hasText("text_prompt has too many words");
  }

  @Test
  void knowsWhenItIsOffline() {
    Page page = CHROMIUM.open(site.url());
    assertThat(heading(page, "Nothing new here")).isVisible();
    page.context().setOffline(true);
    search(page, "baker");
    assertThat(heading(page, "You are offline")).isVisible();
    site.then(200, searchResult(0, reel("a", "Baker", POSTING)));
    page.context().setOffline(false);
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @Test
  void saysWhenAReelCannotBePlayed() {
    site.then(200, searchResult(0, reel("missing", "Baker", POSTING)));
    Page page = CHROMIUM.open(site.url());
    assertThat(page.getByText("This reel cannot be played right now.")).isVisible();
  }

  @Test
  void wordsAreReadByKeysAloneAndLoadedAgainWhenTheyWereNot() throws IOException {
    String told = reel("a", "Baker", POSTING).replace("_url\":null", "_url\":\"/words.vtt\"");
    site.then(200, searchResult(0, told, reel("b", "Chef", POSTING)))
        .then(200, searchResult(0))
        .at("/words.vtt", 503, "");
    Page page = CHROMIUM.open(site.url());
    Locator read = button(page, "Read the words");
    read.press("Enter");
    assertThat(page.getByText("The words of this reel could not be loaded.")).isVisible();
    read.press("Enter");
    site.at(
        "/words.vtt",
        200,
        "WEBVTT\n\n00:00.000 --> 00:05.000\n" + "Bread is baked at night. ".repeat(60));
    read.press("Enter");
    assertThat(page.locator(".words").first()).containsText("Bread is baked at night.");
    Accessibility.check(page);

    Locator position = page.getByLabel("Position in the reel").first();
    position.press("Shift+Tab");
    assertThat(page.locator(".words").first()).isFocused();
    assertThat(page.locator(".words").last()).hasAttribute("tabindex", "-1");
    page.keyboard().press("PageDown");
    page.waitForFunction("() => document.querySelector('.words').scrollTop > 100");
    assertThat(heading(page, "Baker")).isInViewport();
    page.keyboard().press("Escape");
    page.keyboard().press("PageDown");
    assertThat(heading(page, "Chef")).isInViewport();
  }

  @Test
  void treatsPostingsAsText() {
    String hostile = "<img src=x onerror=document.title='taken'>";
    site.then(200, searchResult(0, reel("a", hostile, "javascript:document.title='taken'")));
    Page page = CHROMIUM.open(site.url());
    assertThat(page.locator(".title")).hasText(hostile);
    assertThat(page.locator(".posting")).isHidden();
    assertThat(page).hasTitle(hostile + " · Reelmill");
  }

  @Test
  void staysStillForThoseWhoWantItStill() {
    site.then(200, searchResult(0, reel("a", "Baker", POSTING)));
    Page page = CHROMIUM.open(site.url(), Chromium.phone().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(button(page, "Play")).isVisible();
  }

  @Test
  void goesBackToTheSearchBefore() {
    site.then(200, searchResult(0, reel("a", "Baker", POSTING)))
        .then(200, searchResult(0, reel("b", "Chef", POSTING)))
        .then(200, searchResult(0));
    Page page = CHROMIUM.open(site.url() + "?q=bread");
    assertThat(heading(page, "Baker")).isInViewport();
    search(page, "kitchen");
    assertThat(heading(page, "Chef")).isInViewport();
    page.goBack();
    assertThat(heading(page, "Baker")).isInViewport();
  }

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT"})
  void keepsTheRulesOfAccessibility(ColorScheme scheme) throws IOException {
    site.then(200, searchResult(1, reel("a", "Baker", POSTING), reel("b", "Chef", POSTING)));
    Page page = CHROMIUM.open(site.url(), Chromium.phone().setColorScheme(scheme));
    assertThat(heading(page, "Baker")).isInViewport();
    assertThat(button(page, "Turn sound on")).isVisible();
    Accessibility.check(page);
    page.setViewportSize(1280, 800);
    Accessibility.check(page);
  }

  @Test
  void soundIsOneChoiceForAllReels() {
    site.then(200, searchResult(0, reel("a", "Baker", POSTING), reel("b", "Chef", POSTING)));
    Page page = CHROMIUM.open(site.url());
    assertThat(button(page, "Turn sound on")).isVisible();
    page.keyboard().press("m");
    assertThat(button(page, "Turn sound off")).isVisible();
    page.keyboard().press("ArrowDown");
    assertThat(heading(page, "Chef")).isInViewport();
    assertThat(button(page, "Turn sound on")).isHidden();
    assertThat(CHROMIUM.console()).noneMatch(line -> line.startsWith("uncaught"));
  }

  /** Waits until these reels have something to play, or nothing at all. */
  private static void awaitLoaded(Page page, boolean loaded, Object... reels) {
    page.waitForFunction(
        """
        ([loaded, reels]) => {
          const videos = document.querySelectorAll(".reel video");
          return reels.every((index) => (videos[index].readyState > 2) === loaded
              && (loaded || !videos[index].currentSrc || !videos[index].src));
        }\
        """,
        List.of(loaded, List.of(reels)));
  }

  private static void search(Page page, String words) {
    page.keyboard().press("/");
    page.keyboard().type(words);
    page.keyboard().press("Enter");
  }
}
