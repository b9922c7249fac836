package dev.reelmill.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.reelmill.api.reference.ApiDocument;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The reference of the doors under the policy that the page carries. */
@Tag("browser")
class ReferencePageIT {
  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aDoorIsReadAndTried() throws IOException {
    try (CannedSite site = CannedSite.open()) {
      site.at("/v3/api-docs", 200, ApiDocument.json()).at("/health", 200, "{\"status\":\"ok\"}");
      Page page =
          CHROMIUM.open(
              site.url() + "docs", new Browser.NewContextOptions().setViewportSize(1280, 900));
      assertThat(page.locator(".opblock").first()).isVisible();
      page.locator("#operations-operation-health .opblock-summary-control").click();
      page.getByText("Try it out").click();
      page.getByText("Execute", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".live-responses-table")).containsText("\"status\": \"ok\"");
      assertThat(CHROMIUM.console()).noneMatch(line -> line.matches("(error|uncaught): .*"));
    }
  }
}
