package dev.reelmill.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.logging.LogbackMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.List;

/** Metrics of a process that nobody else makes any for: its Java machine, memory and disk. */
public final class ProcessMetrics {
  private ProcessMetrics() {}

  /** A registry with all of them; to be closed by the caller. */
  @SuppressWarnings("resource") // those that are closed are of no use afterwards
  public static PrometheusMeterRegistry registry(Path home) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    List<MeterBinder> binders =
        List.of(
            new ClassLoaderMetrics(),
            new JvmGcMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new LogbackMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics(),
            new DiskSpaceMetrics(home.toFile()),
            ProcessMetrics::bindMemory);
    binders.forEach(binder -> binder.bindTo(registry));
    return registry;
  }

  /** Adds what the Java machine does not tell: memory outside of its heap included. */
  public static void bindMemory(MeterRegistry registry) {
    long process = ProcessHandle.current().pid();
    Gauge.builder("process.resident.memory", () -> ResidentMemory.bytes(process))
        .baseUnit("bytes")
        .description("Memory of this process, in and outside of the heap.")
        .register(registry);
  }
}
