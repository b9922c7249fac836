package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works in a home. */
final class CommonOptions {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Where everything is kept (REELMILL_HOME, default ./data).")
  private @Nullable String home;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "Logs on standard error: readable (default) or json.")
  private LogFormat logFormat = LogFormat.READABLE;

  CommonOptions() {}

  /** The settings, with these options in front. */
  Settings settings() {
    return settings(Map.of());
  }

  /** The settings, with these options and those of the command in front. */
  Settings settings(Map<String, @Nullable String> more) {
    return settings(more, Map.of());
  }

  /**
   * The same, where a command has another default than others.
   *
   * @param otherwise properties' names and what they are unless something is said
   */
  Settings settings(Map<String, @Nullable String> more, Map<String, String> otherwise) {
    logFormat.use();
    Map<String, String> given = new HashMap<>();
    if (home != null) {
      given.put("REELMILL_HOME", home);
    }
    more.forEach(
        (name, value) -> {
          if (value != null) {
            given.put(name, value);
          }
        });
    Properties usual = new Properties();
    usual.putAll(otherwise);
    Properties properties = new Properties(usual);
    properties.putAll(System.getProperties());
    return Settings.read(given, System.getenv(), properties);
  }
}
