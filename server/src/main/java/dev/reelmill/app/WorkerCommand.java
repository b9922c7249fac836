package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders queued jobs, as a child of a server or beside it. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = "Renders queued jobs for the server that runs in the same home.")
final class WorkerCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--supervised",
      hidden = true,
      description = "Ends when standard input does, which is when the parent has gone.")
  private boolean supervised;

  WorkerCommand() {}

  @Override
  public void run() {
    Settings settings = common.settings();
    Thread work = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(work), "end"));
    if (supervised) {
      Thread.ofPlatform().daemon().name("parent").start(WorkerCommand::endWithParent);
    }
    try {
      WorkerRole.run(settings);
    } catch (InterruptedException e) {
      LOG.info("{} ended", settings.workers().id());
    }
  }

  /** Lets the attempt give its job back before the process goes. */
  private static void end(Thread work) {
    work.interrupt();
    try {
      work.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said on this line; only its end means something.
      }
    } catch (IOException e) {
      LOG.debug("standard input broke, as when it ends", e);
    }
    System.exit(0);
  }
}
