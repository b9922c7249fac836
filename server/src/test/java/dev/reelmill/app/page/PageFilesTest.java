package dev.reelmill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page is made of is on the class path, and nothing in it needs a lax policy. */
class PageFilesTest {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:url\\(|from \"|src=\"|href=\"|= \")(/[\\w@./-]+\\.\\w+|\\./[\\w.-]+)");

  @Test
  void everythingReferredToIsThere() {
    Set<String> open = new LinkedHashSet<>(Set.of("/index.html"));
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String path = open.iterator().next();
      open.remove(path);
      if (seen.add(path) && path.matches(".*\\.(html|css|js)") && !path.startsWith("/webjars/")) {
        open.addAll(references(path));
      }
      assertThat(PageFiles.read(path)).as(path).isPresent();
    }
    assertThat(seen)
        .contains("/feed/main.js", "/feed/playback.js", "/feed/reel.css")
        .anyMatch(path -> path.endsWith("/hls.min.js"))
        .anyMatch(path -> path.endsWith(".woff2"))
        .anyMatch(path -> path.endsWith("/volume-x.svg"));
  }

  @Test
  void nothingIsInline() {
    Document page = Jsoup.parse(PageFiles.text("/index.html"));
    assertThat(page.select("style, [style], script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("})
  void textNeverBecomesMarkup(String way) {
    for (String path : references("/feed/main.js")) {
      assertThat(PageFiles.text(path)).as(path).doesNotContain(way);
    }
  }

  private static Set<String> references(String path) {
    Set<String> found = new LinkedHashSet<>();
    Matcher references = REFERENCE.matcher(PageFiles.text(path));
    while (references.find()) {
      String reference = references.group(1);
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      found.add(reference.startsWith("./") ? folder + reference.substring(2) : reference);
    }
    return found;
  }
}
