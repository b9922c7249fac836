package dev.reelmill.app;

import dev.reelmill.app.metrics.Health;
import dev.reelmill.app.metrics.ManagementServer;
import dev.reelmill.app.metrics.Probes;
import dev.reelmill.app.metrics.ProcessMetrics;
import dev.reelmill.app.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a worker tells metrics and probes, if it has a port for that. */
final class WorkerPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPort.class);

  private final Optional<ManagementServer> server;

  private WorkerPort(Optional<ManagementServer> server) {
    this.server = server;
  }

  /**
   * Begins to tell.
   *
   * @param ready whether the worker is warm and takes jobs
   * @param source what it gets its jobs from
   * @param reached whether that answers
   */
  static WorkerPort open(
      Settings settings,
      BooleanSupplier alive,
      BooleanSupplier ready,
      String source,
      BooleanSupplier reached) {
    return new WorkerPort(
        settings
            .http()
            .managementPort()
            .map(
                port -> {
                  PrometheusMeterRegistry metrics = ProcessMetrics.registry(settings.home());
                  Gauge.builder("reelmill.worker.ready", () -> ready.getAsBoolean() ? 1 : 0)
                      .description("Whether this worker is warm and takes jobs.")
                      .register(metrics);
                  Probes probes = new Probes(alive, ready, () -> health(source, reached, ready));
                  ManagementServer opened = ManagementServer.start(port, metrics, probes);
                  LOG.info(
                      "{} tells metrics and probes at {}", settings.workers().id(), opened.url());
                  return opened;
                }));
  }

  private static Health health(String source, BooleanSupplier reached, BooleanSupplier ready) {
    boolean up = reached.getAsBoolean();
    return new Health(
        up, Map.of(source, Health.component(up), "worker", Health.component(ready.getAsBoolean())));
  }

  /** The address, or empty without a port. */
  Optional<String> address() {
    return server.map(ManagementServer::url);
  }

  @Override
  public void close() {
    server.ifPresent(ManagementServer::close);
  }
}
