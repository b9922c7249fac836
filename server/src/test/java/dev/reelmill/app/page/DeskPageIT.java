package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.Controls.askAgain;
import static dev.reelmill.app.page.Controls.button;
import static dev.reelmill.app.page.Controls.desktop;
import static dev.reelmill.app.page.Controls.heading;
import static dev.reelmill.app.page.Controls.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrators' page, over a server that says what the test wants. */
@Tag("browser")
class DeskPageIT {
  private static final String HOSTILE = "<img src=x onerror=document.title='taken'>";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private CannedSite site;

  @BeforeEach
  void open() throws IOException {
    site = DeskAnswers.on(CannedSite.open());
  }

  @AfterEach
  void close() {
    assertThat(CHROMIUM.console()).noneMatch(line -> line.startsWith("uncaught"));
    site.close();
  }

  @Test
  void asksForALoginAndShowsTheQueue() {
    site.at(
        "/api/auth/login",
        401,
        "{\"success\":false,\"error\":{\"code\":\"invalid_credentials\",\"message\":\"No such"
            + " account.\",\"fields\":[]}}");
    Page page = CHROMIUM.open(site.url() + "admin", desktop());
    assertThat(button(page, "Sign in")).isVisible();
    assertThat(site.asked()).noneMatch(path -> path.contains("/admin/"));
    page.getByLabel("E-mail").fill("admin@example.com");
    page.getByLabel("Password").fill("correct horse battery");
    page.keyboard().press("Enter");
    assertThat(page.getByText("No such account.")).isVisible();

    site.at("/api/auth/login", 200, DeskAnswers.person("admin"));
    page.keyboard().press("Enter");
    assertThat(heading(page, "Jobs")).isVisible();
    assertThat(page.locator(".count[data-state=failed] strong")).hasText("2");
    assertThat(page.locator("tbody tr")).hasCount(3);
    assertThat(page.locator("tbody tr").first()).containsText("running 40 %");
    assertThat(page.locator("tbody tr").first()).containsText("encode, scene 3 of 7");
  }

  @Test
  void whoCannotSignOutStaysAndIsTold() {
    site.at("/api/auth/logout", 403, "{}");
    Page page = open("", desktop());
    button(page, "Sign out").click();
    assertThat(page.locator("#said")).containsText("You are still signed in.");
    assertThat(heading(page, "Jobs")).isVisible();
    site.at("/api/auth/logout", 200, "{}");
    button(page, "Sign out").click();
    assertThat(button(page, "Sign in")).isVisible();
    assertThat(heading(page, "Jobs")).isHidden();
  }

  @Test
  void aLoginThatEndedLeavesNothingAboveTheDoor() {
    Page page = open("", desktop());
    assertThat(page.locator("tbody tr")).hasCount(3);
    site.at("/admin/generation-jobs", 503, "{}");
    askAgain(page);
    assertThat(page.locator("#line")).containsText("What is shown may be old.");
    site.at("/admin/generation-jobs", 401, "{}");
    askAgain(page);
    assertThat(button(page, "Sign in")).isVisible();
    assertThat(page.locator("#line")).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsNotTakenForSignedOut() {
    site.at("/api/auth/me", 503, "");
    Page page = open("", desktop());
    assertThat(page.getByText("The server does not answer.")).isVisible();
  }

  @Test
  void isNotForEverybody() {
    site.at("/api/auth/me", 200, DeskAnswers.person("user"));
    Page page = open("", desktop());
    assertThat(page.getByText("This is for administrators.")).isVisible();
    assertThat(site.asked()).noneMatch(path -> path.contains("/admin/"));
  }

  @Test
  void narrowsAndTurnsTheListAndFollowsWhatChanges() {
    Page page = open("", desktop());
    Locator link = page.locator("tbody a").first();
    link.focus();
    site.at("/admin/generation-jobs", 200, DeskAnswers.jobs("ready", null));
    assertThat(page.locator("tbody tr").first()).containsText("ready");
    assertThat(link).isFocused();

    site.at("/admin/generation-jobs", 200, DeskAnswers.jobs("failed", "77"));
    page.locator(".count[data-state=failed]").click();
    page.getByLabel("Kind").selectOption("posting");
    awaitAsked(page, "/admin/generation-jobs?status=failed&kind=posting");
    button(page, "Older").click();
    awaitAsked(page, "/admin/generation-jobs?status=failed&kind=posting&cursor=77");
    assertThat(page).hasURL(site.url() + "admin#jobs?status=failed&kind=posting");
    page.reload();
    assertThat(page.getByLabel("Kind")).hasValue("posting");
    page.locator("tbody a").first().click();
    page.getByText("All jobs").click();
    assertThat(page).hasURL(site.url() + "admin#jobs?status=failed&kind=posting");
  }

  @Test
  void tellsHowAJobWentTriesItAgainAndCancelsIt() {
    String job = "/admin/generation-jobs/job-1";
    site.at(job, 200, DeskAnswers.job("failed", HOSTILE))
        .at(job + "/retry", 202, DeskAnswers.job("queued", HOSTILE))
        .at(job + "/cancel", 200, DeskAnswers.job("cancelled", HOSTILE));
    Page page = open("#jobs/job-1", desktop());
    assertThat(page.locator(".attempt")).hasCount(2);
    assertThat(page.locator(".attempt").first()).containsText("worker_crash");
    assertThat(page.locator(".stage").nth(1)).containsText("encode");
    assertThat(page.locator(".panel > .trouble p").first()).hasText(HOSTILE);
    assertThat(page).hasTitle("posting 4711 · Reelmill desk");

    site.at(job, 200, DeskAnswers.job("queued", HOSTILE));
    button(page, "Try again").click();
    assertThat(page.getByText("It is tried again.")).isVisible();
    button(page, "Cancel").click();
    assertThat(button(page, "Leave it")).isFocused();
    page.keyboard().press("Enter");
    assertThat(site.asked()).noneMatch(path -> path.contains("/cancel"));
    button(page, "Cancel").click();
    button(page, "Cancel the job").click();
    assertThat(page.getByText("It is cancelled.")).isVisible();
    assertThat(site.asked()).anyMatch(path -> path.startsWith("POST " + job + "/cancel"));
  }

  @Test
  void cleansUpImportsAndSaysMessagesAgain() {
    Page page = open("#videos", desktop());
    assertThat(page.locator("tbody")).containsText("0b7f6d1e");
    button(page, "Try it").click();
    assertThat(page.getByText("12 objects would be removed")).isVisible();

    page.getByText("Imports").click();
    assertThat(heading(page, "Imports")).isFocused();
    page.getByLabel("Board files (JSON)")
        .setInputFiles(new FilePayload("acme.json", "application/json", bytes("{\"jobs\":[]}")));
    page.getByLabel("Company").fill("Acme & Söhne");
    button(page, "Import").click();
    assertThat(page.getByText("title is missing")).isVisible();
    assertThat(site.asked())
        .anyMatch(
            path ->
                path.startsWith("POST /admin/jobs/import?company=Acme%20%26%20S%C3%B6hne")
                    && path.contains("filename=\"acme.json\""));
    page.getByLabel("Board", new Page.GetByLabelOptions().setExact(true)).fill("lever:acme");
    page.keyboard().press("Enter");
    awaitAsked(page, "POST /admin/jobs/import {\"slug\":\"lever:acme\"}");

    page.getByText("Webhooks").click();
    assertThat(page.locator("tbody")).containsText("given up");
    button(page, "Say video.completed again").click();
    assertThat(page.getByText("video.completed is said again.")).isVisible();
    page.getByLabel("Job", new Page.GetByLabelOptions().setExact(true)).fill("job-9");
    page.keyboard().press("Enter");
    awaitAsked(page, "/admin/webhooks/deliveries?job_id=job-9");
  }

  @ParameterizedTest
  @EnumSource(names = {"DARK", "LIGHT"})
  void keepsTheRulesOfAccessibility(ColorScheme scheme) throws IOException {
    site.at("/admin/generation-jobs/job-1", 200, DeskAnswers.job("failed", "no"));
    boolean dark = scheme == ColorScheme.DARK;
    Browser.NewContextOptions window = dark ? Chromium.phone() : desktop();
    Page page = open("", window.setColorScheme(scheme));
    for (String room : List.of("jobs", "videos", "imports", "webhooks", "search", "jobs/job-1")) {
      page.evaluate("room => { location.hash = room }", room);
      String name = room.contains("/") ? "posting 4711" : room;
      assertThat(heading(page, capital(name))).isVisible();
      Accessibility.check(page);
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private Page open(String place, Browser.NewContextOptions window) {
    Page page = CHROMIUM.open(site.url() + "feed/mark.svg", window);
    signIn(page, site);
    page.navigate(site.url() + "admin" + place);
    return page;
  }

  private void awaitAsked(Page page, String address) {
    page.waitForCondition(() -> site.asked().contains(address));
  }

  private static String capital(String word) {
    return word.startsWith("posting")
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
