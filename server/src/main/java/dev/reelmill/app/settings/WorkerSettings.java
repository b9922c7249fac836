package dev.reelmill.app.settings;

import dev.reelmill.outside.ServerAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * The rendering side.
 *
 * @param id names this machine's workers in leases and logs
 * @param count worker processes
 * @param encoderThreads threads that encode a film's renditions; they make no difference to it
 * @param server that a worker without a database works for
 */
public record WorkerSettings(
    String id, int count, int encoderThreads, Optional<ServerAddress> server) {

  static WorkerSettings read(SettingsSource source) {
    return new WorkerSettings(
        source.text("WORKER_ID").orElseGet(WorkerSettings::hostAndProcess),
        source.whole("WORKERS", 1, 0, 64),
        source.whole("ENCODER_THREADS", 2, 1, 2),
        server(source));
  }

  private static Optional<ServerAddress> server(SettingsSource source) {
    Optional<URI> url =
        source.parsed("REELMILL_SERVER", Settings::web, "must be an http or https URL");
    Optional<String> key = source.text("REELMILL_WORKER_KEY");
    if (url.isPresent() && key.isEmpty()) {
      source.problem(
          "REELMILL_WORKER_KEY is missing: REELMILL_SERVER wants an API key of the scope worker");
    }
    return url.flatMap(where -> key.map(known -> new ServerAddress(where, known)));
  }

  private static String hostAndProcess() {
    long process = ProcessHandle.current().pid();
    try {
      return InetAddress.getLocalHost().getHostName() + "-" + process;
    } catch (UnknownHostException e) {
      return "localhost-" + process;
    }
  }
}
