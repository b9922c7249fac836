package dev.reelmill.app.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Metrics of the whole cluster, read from the database: every server says the same, however many
 * there are and however often they start. Read at most once in five seconds; when the database does
 * not answer, all that is said is that.
 */
public final class ClusterMetrics implements MultiCollector {
  private static final Logger LOG = LoggerFactory.getLogger(ClusterMetrics.class);
  private static final long KEPT_NANOS = 5_000_000_000L;

  private final Supplier<ClusterReading> source;
  private final LongSupplier nanoTime;
  private @Nullable MetricSnapshots last;
  private long readAt;

  /**
   * Metrics of what a source says.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  public ClusterMetrics(Supplier<ClusterReading> source, LongSupplier nanoTime) {
    this.source = source;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized MetricSnapshots collect() {
    MetricSnapshots known = last;
    if (known == null || nanoTime.getAsLong() - readAt > KEPT_NANOS) {
      known = read();
      last = known;
      readAt = nanoTime.getAsLong();
    }
    return known;
  }

  private MetricSnapshots read() {
    try {
      return ClusterSnapshots.of(source.get());
    } catch (RuntimeException unreachable) {
      LOG.warn("metrics of the cluster cannot be read: {}", unreachable.getMessage());
      return ClusterSnapshots.unreachable();
    }
  }
}
