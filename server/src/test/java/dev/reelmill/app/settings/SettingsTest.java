package dev.reelmill.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
  @Test
  void withoutConfigurationTheDefaultsHold() {
    Settings settings = Settings.read(Map.of(), Map.of(), new Properties());
    assertThat(settings.home()).isEqualTo(Path.of("data"));
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.workers().count()).isEqualTo(1);
    assertThat(settings.workers().encoderThreads()).isEqualTo(2);
    assertThat(settings.jobs())
        .isEqualTo(
            new Settings.QueueSettings(
                Duration.ofSeconds(15), Duration.ofMinutes(10), Duration.ofHours(24), 2));
    assertThat(settings.search()).isEqualTo(new Settings.SearchSettings(20, 50, 0.75, 5, 5));
  }

  @Test
  void theCommandLineWinsOverTheEnvironmentAndThatOverProperties() {
    Properties properties = new Properties();
    properties.setProperty("reelmill.target-count", "7");
    properties.setProperty("reelmill.workers", "3");
    properties.setProperty("reelmill.port", "1");
    Settings settings =
        Settings.read(
            Map.of("REELMILL_PORT", "0"),
            Map.of("REELMILL_PORT", "2", "WORKERS", "4", "CDN_URL", "https://cdn.example/x/"),
            properties);
    assertThat(settings.http().port()).isZero();
    assertThat(settings.workers().count()).isEqualTo(4);
    assertThat(settings.search().targetCount()).isEqualTo(7);
    assertThat(settings.http().cdnUrl()).contains(URI.create("https://cdn.example/x"));
  }

  @Test
  void everyProblemIsNamedAtOnceAndNoSecretRepeated() {
    Map<String, String> wrong =
        Map.of(
            "REELMILL_PORT", "70000",
            "SIMILARITY_THRESHOLD", "much",
            "API_BASE_URL", "ftp://example",
            "DATABASE_URL", "mysql://root:hunter2@db/x");
    assertThatThrownBy(() -> Settings.read(Map.of(), wrong, new Properties()))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("REELMILL_PORT must be a whole number from 0 to 65535, not \"70000\"")
        .hasMessageContaining("SIMILARITY_THRESHOLD must be a number from 0 to 1")
        .hasMessageContaining("API_BASE_URL must be an http or https URL")
        .hasMessageContaining("DATABASE_URL must look like")
        .hasMessageNotContaining("hunter2");
  }
}
