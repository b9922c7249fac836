package dev.reelmill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that docs/seeds-coverage.md names are there. */
class SeedsCoverageTest {
  private static final Path PAGE = Path.of("..", "docs", "seeds-coverage.md");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void everyTestThatIsNamedIsThere() throws IOException {
    Map<String, Path> classes = classes();
    List<String> missing = new ArrayList<>();
    for (MatchResult named : NAMED.matcher(Files.readString(PAGE)).results().toList()) {
      Path file = classes.get(named.group(1));
      String method = named.group(2);
      boolean there =
          file != null
              && (method == null || Files.readString(file).contains("void " + method + "("));
      if (!there) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowNamesATestOrSaysThatThereIsNone() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .filter(line -> !line.startsWith("| asked for"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(80);
    assertThat(rows).allMatch(row -> NAMED.matcher(row).find() || row.contains("**gap**"));
  }

  private static Map<String, Path> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().matches(".*(?:Test|IT)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""), Function.identity()));
    }
  }
}
