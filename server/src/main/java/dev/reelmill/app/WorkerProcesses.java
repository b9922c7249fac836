package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The worker processes of a server. */
final class WorkerProcesses implements AutoCloseable {
  private final Settings settings;
  private volatile List<WorkerProcess> processes = List.of();

  WorkerProcesses(Settings settings) {
    this.settings = settings;
  }

  /** Starts as many as the settings say. */
  WorkerProcesses start() {
    processes =
        IntStream.rangeClosed(1, settings.workers().count())
            .mapToObj(number -> start(number, settings, LogFormat.current()))
            .toList();
    return this;
  }

  /** For people: how many of them live; an error when none does that should. */
  String description() {
    long alive = processes.stream().filter(WorkerProcess::alive).count();
    if (alive == 0 && !processes.isEmpty()) {
      throw new IllegalStateException("no worker process runs");
    }
    return alive + " of " + settings.workers().count() + " running";
  }

  @Override
  public void close() {
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      processes.forEach(process -> together.execute(process::close));
    }
  }

  private static WorkerProcess start(int number, Settings settings, LogFormat format) {
    List<String> arguments =
        List.of(
            "worker",
            "--supervised",
            "--home",
            settings.home().toAbsolutePath().toString(),
            "--log-format",
            format.name());
    return new WorkerProcess(
        "worker-" + number,
        ChildProcesses.of(arguments),
        Map.of("WORKER_ID", settings.workers().id() + "-" + number),
        format == LogFormat.READABLE);
  }
}
