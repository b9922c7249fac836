package dev.reelmill.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The rules of axe-core (WCAG 2.1 A and AA, and its best practices) on a page as it stands. */
public final class Accessibility {
  private static final String RULES =
      """
      async () => {
        const result = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
        return result.violations.map(({ id, nodes }) => id + ": " + nodes.map((node) => node.html).join(" | "));
      }""";

  private Accessibility() {}

  /** Fails with the violated rules and their elements. */
  public static void check(Page page) throws IOException {
    try (InputStream script =
        Objects.requireNonNull(
            Accessibility.class.getClassLoader().getResourceAsStream("axe.min.js"))) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; undefined");
    }
    assertThat(page.evaluate(RULES)).asInstanceOf(LIST).isEmpty();
  }
}
