package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the server until it is told to end. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the server, its database and its workers.")
final class ServeCommand implements Runnable {
  @Mixin private ServeOptions options = new ServeOptions();

  ServeCommand() {}

  @Override
  public void run() {
    serve(options.settings());
  }

  /** Serves until the process is told to end. */
  static void serve(Settings settings) {
    Server server = Server.startProcess(settings);
    server.parts().forEach(System.out::println);
    announceReady(server);
    untilTerminated();
  }

  /** The line that others wait for. */
  static void announceReady(Server server) {
    System.out.println("Reelmill is ready at " + server.url());
    System.out.flush();
  }

  /** Waits; SIGTERM and Ctrl-C end the process, and with it the server. */
  static void untilTerminated() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
