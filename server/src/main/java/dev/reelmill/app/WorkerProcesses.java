package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** The worker processes of a server. */
final class WorkerProcesses implements AutoCloseable, MeterBinder {
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
    long alive = alive();
    if (alive == 0 && !processes.isEmpty()) {
      throw new IllegalStateException("no worker process runs");
    }
    return alive + " of " + settings.workers().count() + " running";
  }

  /** Tells how many are to live and do, and how much memory each takes. */
  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("reelmill.worker.processes.wanted", () -> settings.workers().count())
        .description("Worker processes that this server keeps.")
        .register(registry);
    Gauge.builder("reelmill.worker.processes", this::alive)
        .description("Those of them that run.")
        .register(registry);
    for (int number = 1; number <= settings.workers().count(); number++) {
      int place = number - 1;
      Gauge.builder("reelmill.worker.process.resident.memory", () -> memory(place))
          .tag("process", name(number))
          .baseUnit("bytes")
          .description("Memory of each of this server's worker processes, films included.")
          .register(registry);
    }
  }

  private double memory(int place) {
    List<WorkerProcess> all = processes;
    return place < all.size() ? all.get(place).memory() : Double.NaN;
  }

  private long alive() {
    return processes.stream().filter(WorkerProcess::alive).count();
  }

  @Override
  public void close() {
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      processes.forEach(process -> together.execute(process::close));
    }
  }

  private static String name(int number) {
    return "worker-" + number;
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
        name(number),
        ChildProcesses.of(arguments),
        Map.of(
            "WORKER_ID",
            settings.workers().id() + "-" + number,
            "REELMILL_MANAGEMENT_PORT",
            ""), // the server's
        format == LogFormat.READABLE);
  }
}
