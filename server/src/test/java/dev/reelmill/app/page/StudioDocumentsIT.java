package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.reelmill.app.page.Controls.button;
import static dev.reelmill.app.page.StudioAnswers.data;
import static dev.reelmill.app.page.StudioAnswers.document;
import static dev.reelmill.app.page.StudioAnswers.video;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Documents on the page on which people make films. */
@Tag("browser")
class StudioDocumentsIT {
  private static final String HOSTILE = "<img src=x onerror=document.title='taken'>";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir Path folder;
  private CannedSite site;

  @BeforeEach
  void open() throws IOException {
    site = StudioAnswers.on(CannedSite.open());
  }

  @AfterEach
  void close() {
    assertThat(CHROMIUM.console()).noneMatch(line -> line.startsWith("uncaught"));
    site.close();
  }

  @Test
  void documentsAreGivenChosenForAFilmAndDeleted() {
    Page page = StudioAnswers.open(CHROMIUM, site);
    assertThat(page.getByLabel("Facts from")).isHidden();
    site.at("/api/v1/knowledge", 201, document("d", HOSTILE, true));
    page.getByLabel("Collection").fill("The sea");
    give(page, new FilePayload("tides.md", "text/markdown", "# Tides".getBytes(UTF_8)));
    assertThat(page.locator("#said")).hasText(HOSTILE + " is added: 3 passages.");
    assertThat(page.locator("#giving li")).hasCount(0);
    assertThat(page.locator("#papers li")).hasCount(1);
    assertThat(page.locator("#papers li")).containsText("The sea · Markdown · 3 passages");
    assertThat(site.asked())
        .anySatisfy(
            said ->
                assertThat(said)
                    .startsWith("POST /api/v1/knowledge ")
                    .contains("The sea", "filename=\"tides.md\"", "# Tides"));

    page.getByLabel("Facts from").selectOption("The sea");
    page.getByLabel("Your film in a few sentences").fill("How tides work");
    site.at("/api/videos/a", 200, data(video("queued", null)));
    button(page, "Make the film").click();
    assertThat(page.locator(".film")).hasCount(1);
    assertThat(site.asked())
        .anyMatch(said -> said.contains("\"quality\":\"standard\",\"knowledge\":\"The sea\"}"));

    site.at("/api/v1/knowledge/d", 204, "");
    button(page, "Delete " + HOSTILE).press("Enter");
    button(page, "Delete it").press("Enter");
    assertThat(page.getByText("It is deleted.")).isVisible();
    assertThat(page.locator("#papers-heading")).isFocused();
    assertThat(page.locator("#papers li")).hasCount(0);
    assertThat(page.getByLabel("Facts from")).isHidden();
    assertThat(site.asked()).contains("DELETE /api/v1/knowledge/d ");
  }

  @Test
  void whatIsWrongWithADocumentIsSaidBesideIt() throws IOException {
    Page page = StudioAnswers.open(CHROMIUM, site);
    site.at(
        "/api/v1/knowledge",
        400,
        """
        {"status":400,"code":"invalid_request","detail":"d","errors":[{"field":"file","message":"must hold text"}]}\
        """);
    give(page, new FilePayload("a.pdf", "application/pdf", new byte[] {1}));
    assertThat(page.locator("#giving li")).containsText("The file must hold text.");
    assertThat(page.locator("#announcer")).hasText("a.pdf: The file must hold text.");
    button(page, "Dismiss a.pdf").press("Enter");
    assertThat(page.locator("#giving li")).hasCount(0);
    assertThat(page.locator("#files")).isFocused();
    site.at("/api/v1/knowledge", 409, "{\"detail\":\"You have as many documents as may be.\"}");
    give(page, new FilePayload("b.txt", "text/plain", new byte[] {1}));
    assertThat(page.getByText("You have as many documents as may be.").first()).isVisible();

    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((20 << 20) + 1);
    }
    long sent = uploads();
    page.getByLabel("Text, Markdown").setInputFiles(large);
    assertThat(page.getByText("The file must have at most 20 MB.").first()).isVisible();
    page.getByLabel("Collection").fill(" ");
    give(page, new FilePayload("c.txt", "text/plain", new byte[] {1}));
    assertThat(page.getByText("The collection needs a name.")).isVisible();
    assertThat(page.getByLabel("Collection")).isFocused();
    assertThat(uploads()).isEqualTo(sent);
  }

  @Test
  void filesThatAreOnTheirWayAreShownAndMayBeStopped() {
    Page page = StudioAnswers.open(CHROMIUM, site);
    page.route(
        "**/api/v1/knowledge", never -> assertThat(never.request().method()).isEqualTo("POST"));
    page.getByLabel("Text, Markdown")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("a.txt", "text/plain", new byte[] {1}),
              new FilePayload("b.txt", "text/plain", new byte[] {1})
            });
    Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
    assertThat(bar).hasCount(2);
    assertThat(bar.first()).hasAccessibleName("a.txt is sent");
    assertThat(page.locator("#giving li").last()).containsText("Waiting");
    button(page, "Stop b.txt").press("Enter");
    assertThat(page.locator("#giving li")).hasCount(1);
    button(page, "Stop a.txt").press("Enter");
    assertThat(page.locator("#giving li")).hasCount(0);
    assertThat(page.locator("#files")).isFocused();
    assertThat(page.locator("#announcer")).isEmpty();
    assertThat(uploads()).isZero();
  }

  private long uploads() {
    return site.asked().stream().filter(said -> said.startsWith("POST /api/v1/know")).count();
  }

  private static void give(Page page, FilePayload file) {
    page.getByLabel("Text, Markdown").setInputFiles(file);
  }
}
