package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/**
 * Does once what every start does, so that the Java machine can record it and start faster from
 * then on ({@code -XX:AOTCacheOutput}, JEP 514).
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  @Parameters(paramLabel = "HOME", description = "A folder that may be thrown away afterwards.")
  private Path home = Path.of("");

  RehearseCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    LogFormat.READABLE.use();
    Map<String, String> options =
        Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "0");
    Settings settings = Settings.read(options, Map.of(), System.getProperties());
    Files.createDirectories(home);
    try (Server server = Server.start(settings);
        HttpClient client = HttpClient.newHttpClient()) {
      SampleBoard.importInto(server.database());
      for (String path : new String[] {"", "health", "media/hls/none"}) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(server.url()).resolve(path)).build();
        client.send(request, BodyHandlers.discarding());
      }
      FirstSearch.run(server.url(), "python developer");
      FilmTools.in(FilmTools.folder(home), settings.workers().encoderThreads()).voice().warmUp();
    }
    return ExitCode.OK;
  }
}
