package dev.reelmill.app;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A server that renders nothing: workers on this machine or others do. */
@Command(
    name = "api",
    mixinStandardHelpOptions = true,
    description = "Starts a server without workers of its own, for one of many machines.")
final class ApiCommand implements Runnable {
  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "HTTP port (REELMILL_PORT, default 8080); 0 picks a free one.")
  private @Nullable String port;

  ApiCommand() {}

  @Override
  public void run() {
    Map<String, @Nullable String> given = new HashMap<>();
    given.put("REELMILL_PORT", port);
    given.put("WORKERS", "0");
    ServeCommand.serve(common.settings(given, Map.of("reelmill.anonymous", "false")));
  }
}
