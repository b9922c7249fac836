package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that start a server. */
final class ServeOptions {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "HTTP port (REELMILL_PORT, default 8080); 0 picks a free one.")
  private @Nullable String port;

  @Option(
      names = "--workers",
      paramLabel = "COUNT",
      description = "Worker processes that render (WORKERS, default 1).")
  private @Nullable String workers;

  ServeOptions() {}

  Settings settings() {
    Map<String, @Nullable String> given = new HashMap<>();
    given.put("REELMILL_PORT", port);
    given.put("WORKERS", workers);
    return common.settings(given);
  }
}
