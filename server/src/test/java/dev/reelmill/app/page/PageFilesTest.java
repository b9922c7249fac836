package dev.reelmill.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages are made of is on the class path, and nothing in them needs a lax policy. */
class PageFilesTest {
  private static final List<String> PAGES =
      List.of("/index.html", "/desk/index.html", "/studio/index.html", "/reference/index.html");

  private static final Pattern REFERENCE =
      Pattern.compile("(?:url\\(|from \"|src=\"|href=\"|= \")(/[\\w@./-]+\\.\\w+|\\./[\\w.-]+)");

  @Test
  void everythingReferredToIsThere() {
    Set<String> open = new LinkedHashSet<>(PAGES);
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
        .contains(
            "/feed/main.js",
            "/feed/playback.js",
            "/feed/reel.css",
            "/desk/job.js",
            "/studio/stage.js")
        .anyMatch(path -> path.endsWith("/hls.min.js"))
        .anyMatch(path -> path.endsWith(".woff2"))
        .anyMatch(path -> path.endsWith("/volume-x.svg"));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void nothingIsInline(String path) {
    Document page = Jsoup.parse(PageFiles.text(path));
    assertThat(page.select("style, [style], script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void codeIsTakenFromHereOnly(String path) {
    String policy =
        Jsoup.parse(PageFiles.text(path))
            .select("meta[http-equiv=Content-Security-Policy]")
            .attr("content");
    assertThat(policy)
        .contains(
            "default-src 'self';", "script-src 'self';", "object-src 'none'", "base-uri 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("})
  void textNeverBecomesMarkup(String way) {
    for (String page : PAGES) {
      for (String path : scripts(page)) {
        assertThat(PageFiles.text(path)).as(path).doesNotContain(way);
      }
    }
  }

  /** The scripts of a page, and those that they need. */
  private static Set<String> scripts(String page) {
    Set<String> found = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>(references(page));
    while (!open.isEmpty()) {
      String path = open.iterator().next();
      open.remove(path);
      if (path.endsWith(".js") && !path.startsWith("/webjars/") && found.add(path)) {
        open.addAll(references(path));
      }
    }
    return found;
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
