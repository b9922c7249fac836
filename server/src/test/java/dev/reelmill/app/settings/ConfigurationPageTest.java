package dev.reelmill.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the configuration names what the program reads, all of it and nothing else. */
class ConfigurationPageTest {
  /** A row of a table reads {@code | `NAME` (`--option`) | default | what |}. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `([A-Z0-9_]+)`[^|]* \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);

  private static final Map<String, String> EVERYTHING_IN_USE =
      Map.of(
          "S3_ENDPOINT", "http://minio:9000",
          "S3_BUCKET", "reels",
          "S3_ACCESS_KEY", "key",
          "S3_SECRET_KEY", "secret");

  @Test
  void everyNameIsOnThePageWithItsDefault() throws IOException {
    SettingsSource source = new SettingsSource(Map.of(), EVERYTHING_IN_USE, new Properties());
    Settings.read(source);
    Map<String, String> page = rows();
    assertThat(page.keySet()).containsExactlyInAnyOrderElementsOf(source.asked().keySet());
    source
        .asked()
        .forEach((name, number) -> assertThat(page.get(name)).as(name).startsWith(number));
  }

  private static Map<String, String> rows() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/configuration.md")));
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }
}
