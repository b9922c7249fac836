package dev.reelmill.app;

import dev.reelmill.app.log.ProcessName;
import dev.reelmill.app.settings.Settings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders queued jobs, as a child of a server, beside it or on another machine. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Renders queued jobs: those of the server at --server over HTTP, else of the database at"
            + " DATABASE_URL, else of the server that runs in the same home.")
final class WorkerCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);
  private static final long PATIENCE_SECONDS = 6;

  @Mixin private CommonOptions common = new CommonOptions();

  @Option(
      names = "--supervised",
      hidden = true,
      description = "Ends when standard input does, which is when the parent has gone.")
  private boolean supervised;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description =
          "A server to work for without its database (REELMILL_SERVER); REELMILL_WORKER_KEY holds"
              + " an API key of the scope worker.")
  private @Nullable String server;

  @Option(
      names = "--drain",
      paramLabel = "SECONDS",
      description =
          "How long a job under way may go on after SIGTERM before it is given back to the queue"
              + " (default 20).")
  private int drainSeconds = 20;

  WorkerCommand() {}

  @Override
  public void run() {
    Map<String, @Nullable String> given = new HashMap<>();
    given.put("REELMILL_SERVER", server);
    Settings settings = common.settings(given);
    ProcessName.worker(settings.workers().id());
    Thread work = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    try (WorkingRole role = role(settings)) {
      Runnable end = once(() -> end(role, work, ended));
      Runtime.getRuntime().addShutdownHook(new Thread(end, "end"));
      if (supervised) {
        Thread.ofPlatform().daemon().name("parent").start(WorkerCommand::endWithParent);
      } else {
        TerminationSignal.handle(
            () -> {
              end.run();
              System.exit(0);
            });
      }
      role.run();
      LOG.info("{} is drained", settings.workers().id());
    } catch (InterruptedException e) {
      LOG.info("{} ended", settings.workers().id());
    } finally {
      ended.countDown();
    }
  }

  /** A server starts its workers when the schema is as they want it; others may be early. */
  private WorkingRole role(Settings settings) throws InterruptedException {
    if (!supervised && settings.workers().server().isPresent()) {
      return new OutsideRole(settings, settings.workers().server().get());
    }
    if (!supervised) {
      WorkerRole.awaitSchema(settings);
    }
    return new WorkerRole(settings);
  }

  private static Runnable once(Runnable action) {
    AtomicBoolean begun = new AtomicBoolean();
    return () -> {
      if (begun.compareAndSet(false, true)) {
        action.run();
      }
    };
  }

  /**
   * Lets the attempt finish its job, or else give it back, before the process goes. A server that
   * ends does not wait for its workers' jobs.
   */
  private void end(WorkingRole role, Thread work, CountDownLatch ended) {
    try {
      role.drain();
      // Not the end of the thread: that goes on to end the process, which waits for this.
      if (supervised || !ended.await(drainSeconds, TimeUnit.SECONDS)) {
        work.interrupt();
        boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
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
