package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.Controls.askAgain;
import static dev.reelmill.app.page.Controls.button;
import static dev.reelmill.app.page.Controls.desktop;
import static dev.reelmill.app.page.Controls.heading;
import static dev.reelmill.app.page.Controls.signIn;
import static dev.reelmill.app.page.StudioAnswers.DOCUMENTS;
import static dev.reelmill.app.page.StudioAnswers.data;
import static dev.reelmill.app.page.StudioAnswers.document;
import static dev.reelmill.app.page.StudioAnswers.documents;
import static dev.reelmill.app.page.StudioAnswers.event;
import static dev.reelmill.app.page.StudioAnswers.list;
import static dev.reelmill.app.page.StudioAnswers.video;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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

/** The page on which people make films, over a server that says what the test wants. */
@Tag("browser")
class StudioPageIT {
  private static final String HOSTILE = "<img src=x onerror=document.title='taken'>";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();
  @TempDir static Path folder;
  private static @Nullable CannedFilm film;

  private CannedSite site;

  @BeforeAll
  static void encode() throws InterruptedException {
    film = CannedFilm.encode(folder);
  }

  @BeforeEach
  void open() throws IOException {
    site = StudioAnswers.on(CannedSite.open(Objects.requireNonNull(film)));
  }

  @AfterEach
  void close() {
    assertThat(CHROMIUM.console()).noneMatch(line -> line.startsWith("uncaught"));
    site.close();
  }

  @Test
  void anAccountIsOpenedAndAFilmPlaysWhileItIsMade() {
    site.at(
        "/api/auth/register",
        400,
        "{\"success\":false,\"error\":{\"code\":\"invalid_request\",\"message\":\"No.\",\"fields\":{\"password\":\"is"
            + " too common\"}}}");
    Page page = CHROMIUM.open(site.url() + "studio", desktop());
    button(page, "Create an account").click();
    page.keyboard().type("ada@example.com");
    page.keyboard().press("Tab");
    page.keyboard().type("correct horse battery");
    page.keyboard().press("Enter");
    assertThat(page.getByText("password is too common")).isVisible();
    site.at("/api/auth/register", 201, DeskAnswers.person("user"));
    page.keyboard().press("Enter");
    assertThat(heading(page, "What do you want to see?")).isFocused();
    assertThat(page.getByText("None yet.")).isVisible();

    page.getByLabel("Your film in a few sentences").fill("A lighthouse at night");
    page.getByLabel("Calm").check();
    page.getByLabel("1:1").check();
    page.getByLabel("Length").fill("12");
    page.getByLabel("Voice", new Page.GetByLabelOptions().setExact(true)).selectOption("piper:amy");
    site.at("/api/videos/a", 200, data(video("queued", null)))
        .tell("a", "progress", event("queued", "", 0, 0).replace("/hls/a/master.m3u8", ""));
    page.getByLabel("Your film in a few sentences").press("Control+Enter");
    assertThat(page.locator(".doing")).containsText("Waiting for its turn");
    assertThat(site.asked())
        .contains(
            "POST /api/videos/generate {\"prompt\":\"A lighthouse at"
                + " night\",\"style\":\"calm\",\"aspectRatio\":\"1:1\",\"duration\":12,\"quality\":\"standard\",\"voice\":\"piper:amy\"}");

    site.grow("a", 2, false)
        .at("/api/videos/a", 200, data(video("processing", "/hls/a/master.m3u8")));
    site.tell("a", "playable", event("processing", "encode", 40, 2));
    assertThat(page.locator(".doing")).containsText("Drawing scene 2 of 4");
    page.waitForFunction("() => document.querySelector('.screen video')?.currentTime > 0.3");
    assertThat(page).hasTitle("40 % · A lighthouse at night · Reelmill");
    assertThat(page.locator(".film .state")).hasText("40 %");
    site.grow("a", CannedFilm.WHOLE, true)
        .at("/api/videos/a", 200, data(video("completed", "/hls/a/master.m3u8")));
    site.tell("a", "completed", event("completed", "index", 100, 0));
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download")))
        .hasAttribute("href", Pattern.compile("/api/v1/videos/jobs/a/download$"));
    page.waitForFunction("() => document.querySelector('.screen video').currentTime > 2.5");
    assertThat(page.locator("#announcer")).hasText("The film is ready.");
  }

  @Test
  void whatIsWrongIsSaidWhereItIs() {
    Page page = StudioAnswers.open(CHROMIUM, site);
    button(page, "Make the film").click();
    assertThat(page.getByText("The prompt needs a few words.")).isVisible();
    assertThat(page.getByLabel("Your film in a few sentences")).isFocused();
    page.keyboard().type("x");
    site.at(
        "/api/videos/generate",
        400,
        "{\"success\":false,\"error\":{\"code\":\"invalid_request\",\"message\":\"m\",\"fields\":{\"voice\":\"must"
            + " be one of: a\",\"prompt\":\"is odd\"}}}");
    button(page, "Make the film").click();
    assertThat(page.getByText("The prompt is odd.")).isVisible();
    assertThat(page.getByText("The voice must be one of: a.")).isVisible();
    site.at(
        "/api/videos/generate",
        429,
        "{\"success\":false,\"error\":{\"code\":\"rate_limited\",\"message\":\"Too"
            + " often.\",\"fields\":{}}}");
    button(page, "Make the film").click();
    assertThat(page.getByText("Too often.")).isVisible();
    site.at("/api/videos", 503, "{}");
    askAgain(page);
    assertThat(page.locator("#line")).containsText("What is shown may be old.");
    site.at("/api/videos", 401, "{}");
    askAgain(page);
    assertThat(button(page, "Sign in")).isVisible();
    assertThat(page.locator("#line")).isEmpty();
  }

  /** What is asked for when somebody leaves is answered only after they have. */
  @Test
  void whoComesNextHasNothingOfWhoWasHereBefore() {
    List<Route> held = new ArrayList<>();
    Page page = CHROMIUM.open(site.url() + "feed/mark.svg", desktop());
    signIn(page, site);
    page.route("**/api/videos?limit=24", route -> holdTheFirst(route, held));
    page.route("**" + DOCUMENTS, route -> holdTheFirst(route, held));
    page.navigate(site.url() + "studio");
    page.waitForCondition(() -> held.size() == 2);
    page.getByLabel("Your film in a few sentences").fill("My secret");
    site.at("/api/auth/logout", 503, "");
    button(page, "Sign out").click();
    assertThat(page.locator("#said")).containsText("You are still signed in.");
    site.at("/api/auth/logout", 200, "{}");
    button(page, "Sign out").click();
    assertThat(button(page, "Sign in")).isVisible();
    for (Route late : held) {
      boolean films = late.request().url().contains("/api/videos");
      String body =
          films
              ? list(video("completed", null).replace("lighthouse", "stale one"))
              : documents(document("d", "Stale", true));
      page.waitForResponse(
          late.request().url(),
          () -> late.fulfill(new Route.FulfillOptions().setStatus(200).setBody(body)));
    }

    site.at("/api/videos", 200, list(video("completed", null)))
        .at(DOCUMENTS, 200, documents(document("e", "Tides", true)))
        .at("/api/auth/login", 200, DeskAnswers.person("user"));
    signInByHand(page);
    assertThat(page.locator(".film")).containsText("A lighthouse at night");
    assertThat(page.locator("#papers li")).containsText("Tides");
    assertThat(page.getByLabel("Your film in a few sentences")).hasValue("My secret");

    button(page, "Sign out").click();
    String other = DeskAnswers.person("user").replace("p-1", "p-2");
    site.at("/api/videos", 200, list())
        .at(DOCUMENTS, 200, documents())
        .at("/api/auth/me", 200, other)
        .at("/api/auth/login", 200, other);
    signInByHand(page);
    assertThat(page.getByText("None yet.")).isVisible();
    assertThat(page.getByText("No documents yet.")).isVisible();
    assertThat(page.getByLabel("Your film in a few sentences")).isEmpty();
  }

  private static void holdTheFirst(Route route, List<Route> held) {
    String address = route.request().url();
    if (held.stream().anyMatch(one -> one.request().url().equals(address))) {
      route.resume();
    } else {
      held.add(route);
    }
  }

  private static void signInByHand(Page page) {
    page.getByLabel("E-mail").first().fill("ada@example.com");
    page.getByLabel("Password").first().fill("correct horse battery");
    page.keyboard().press("Enter");
  }

  @Test
  void filmsAreChosenCancelledAndDeletedAndWordsStayWords() {
    String hostile = video("processing", null).replace("A lighthouse at night", HOSTILE);
    site.at("/api/videos", 200, list(hostile))
        .at("/api/videos/a", 200, data(hostile))
        .tell("a", "progress", event("processing", "encode", 40, 2));
    Page page = StudioAnswers.open(CHROMIUM, site);
    page.locator(".film").click();
    assertThat(page.locator("#stage-heading")).hasText(HOSTILE);
    button(page, "Cancel").click();
    button(page, "Leave it").click();
    assertThat(site.asked()).noneMatch(path -> path.startsWith("DELETE"));
    String failed =
        video("failed", null)
            .replace("\"errorMessage\":null", "\"errorMessage\":\"It broke.\",\"removed\":true");
    site.at("/api/videos/a", 200, data(failed))
        .tell("a", "failed", event("failed", "encode", 40, 2));
    assertThat(page.getByText("It broke.")).isVisible();
    button(page, "Try again").click();
    assertThat(page.getByLabel("Your film in a few sentences")).hasValue("A lighthouse at night");
    site.at("/api/videos", 200, list());
    button(page, "Delete").click();
    button(page, "Delete it").click();
    assertThat(page.getByText("It is deleted.")).isVisible();
    assertThat(page.locator(".film")).hasCount(0);
    assertThat(page.getByText("Nothing on stage yet")).isVisible();
  }

  @Test
  void olderFilmsComeOrItIsSaidWhyNot() {
    String more = "/api/videos?limit=24&cursor=a%2Fb%2B";
    site.at(
            "/api/videos",
            200,
            list(video("completed", null)).replace("_cursor\":null", "_cursor\":\"a/b+\""))
        .at(more, 503, "");
    Page page = StudioAnswers.open(CHROMIUM, site);
    button(page, "Older films").click();
    assertThat(page.locator("#said")).hasText("The server answered 503.");
    site.at(more, 200, list(video("completed", null).replace("\"a\"", "\"b\"")));
    button(page, "Older films").click();
    assertThat(page.locator(".film")).hasCount(2);
    assertThat(button(page, "Older films")).isHidden();
  }

  @Test
  void oneLikeItIsTheSameWishAgain() {
    site.at(DOCUMENTS, 200, documents(document("d", "Tides", true)));
    Page page = StudioAnswers.open(CHROMIUM, site);
    Locator voice = page.getByLabel("Voice", new Page.GetByLabelOptions().setExact(true));
    Locator quality = page.getByLabel("Quality");
    Locator facts = page.getByLabel("Facts from");
    facts.selectOption("The sea");
    page.getByLabel("Your film in a few sentences").fill("A lighthouse at night");
    site.at("/api/videos/a", 200, data(video("completed", null)));
    button(page, "Make the film").click();
    assertThat(button(page, "Make one like it")).isVisible();
    facts.selectOption("");
    page.getByLabel("Fun").check();
    button(page, "Make one like it").click();
    assertThat(page.getByLabel("Your film in a few sentences")).isFocused();
    assertThat(page.getByLabel("Calm")).isChecked();
    assertThat(voice).hasValue("piper:amy");
    assertThat(quality).hasValue("high");
    assertThat(facts).hasValue("The sea");

    String usual = video("completed", null).replace("\"a\"", "\"b\"");
    usual = usual.replace("\"piper:amy\"", "null").replace("high", "draft");
    site.at("/api/videos/b", 200, data(usual));
    page.evaluate("location.hash = 'b'");
    assertThat(page.locator(".film")).hasCount(2);
    button(page, "Make one like it").click();
    assertThat(quality).hasValue("draft");
    assertThat(voice).hasValue("");
    assertThat(facts).hasValue("");
  }

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT"})
  void keepsTheRulesOfAccessibility(ColorScheme scheme) throws IOException {
    String made = video("completed", "/hls/a/master.m3u8");
    String making = video("processing", null).replace("\"jobId\":\"a\"", "\"jobId\":\"b\"");
    site.at("/api/videos", 200, list(made, making))
        .at("/api/videos/a", 200, data(made))
        .at("/api/videos/b", 200, data(making))
        .at(DOCUMENTS, 200, documents(document("d", "Tides", true), document("e", "Sand", false)))
        .at("/api/v1/knowledge", 413, "")
        .tell("b", "progress", event("processing", "encode", 40, 2));
    boolean dark = scheme == ColorScheme.DARK;
    Browser.NewContextOptions window = dark ? Chromium.phone() : desktop();
    Page page = CHROMIUM.open(site.url() + "studio", window.setColorScheme(scheme));
    assertThat(button(page, "Sign in")).isVisible();
    if (dark) {
      Accessibility.check(page);
    }
    signIn(page, site);
    page.navigate(site.url() + "studio#" + (dark ? "b" : "a"));
    page.reload(); // only the address's end was another
    assertThat(page.locator(".film")).hasCount(2);
    assertThat(button(page, dark ? "Cancel" : "Delete")).isVisible();
    if (dark) {
      assertThat(page.locator(".steps [aria-current]")).hasText("Picture");
    }
    assertThat(page.locator("#papers li")).hasCount(2);
    assertThat(page.locator("#papers li").last()).containsText("not all of it can be found yet");
    page.getByLabel("Text, Markdown")
        .setInputFiles(new FilePayload("a.pdf", "application/pdf", new byte[] {1}));
    assertThat(page.locator("#giving .trouble")).hasText("The file is larger than 20 MB.");
    Accessibility.check(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }
}
