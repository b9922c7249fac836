package dev.reelmill.app.metrics;

import dev.reelmill.job.JobStatus;
import dev.reelmill.job.QueueReading;
import dev.reelmill.topic.CacheTotals;
import dev.reelmill.webhook.Backlog;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A reading of the database in Prometheus' form. */
final class ClusterSnapshots {
  private ClusterSnapshots() {}

  static MetricSnapshots of(ClusterReading reading) {
    List<MetricSnapshot> all = new ArrayList<>();
    all.add(databaseUp(1));
    all.addAll(queue(reading.queue()));
    all.addAll(webhooks(reading.webhooks()));
    all.addAll(TotalSnapshots.of(reading.totals()));
    all.addAll(BudgetSnapshots.of(reading.budget(), reading.calls()));
    all.add(topics(reading.topics()));
    return new MetricSnapshots(all);
  }

  static MetricSnapshots unreachable() {
    return new MetricSnapshots(databaseUp(0));
  }

  private static MetricSnapshot databaseUp(int up) {
    return gauge("reelmill_database_up", "Whether the database answered this server.", up);
  }

  private static List<MetricSnapshot> queue(QueueReading queue) {
    GaugeSnapshot.Builder jobs =
        GaugeSnapshot.builder().name("reelmill_jobs").help("Jobs that have not ended, by status.");
    for (Map.Entry<JobStatus, Long> one : queue.live().entrySet()) {
      jobs.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(Labels.of("status", one.getKey().label()))
              .value(one.getValue())
              .build());
    }
    return List.of(
        jobs.build(),
        gauge(
            "reelmill_queue_depth",
            "Waiting jobs that further workers could take now.",
            queue.depth()),
        gauge(
            "reelmill_queue_oldest_seconds",
            "How long the first of the jobs in reelmill_queue_depth has waited.",
            queue.oldestSeconds()),
        gauge("reelmill_workers", "Workers seen in the last 20 seconds.", queue.workers()));
  }

  private static List<MetricSnapshot> webhooks(Backlog backlog) {
    return List.of(
        gauge(
            "reelmill_webhooks_waiting",
            "Messages to callback addresses not yet heard nor given up.",
            backlog.waiting()),
        gauge(
            "reelmill_webhooks_overdue_seconds",
            "How long ago the next attempt of the most delayed message was due.",
            backlog.overdueSeconds()));
  }

  private static MetricSnapshot topics(CacheTotals totals) {
    return CounterSnapshot.builder()
        .name("reelmill_topic_requests")
        .help("Films of topics asked for: there, or to be made.")
        .dataPoint(requests("hit", totals.hits()))
        .dataPoint(requests("miss", totals.misses()))
        .build();
  }

  private static CounterDataPointSnapshot requests(String result, long times) {
    return CounterDataPointSnapshot.builder()
        .labels(Labels.of("result", result))
        .value((double) times)
        .build();
  }

  private static MetricSnapshot gauge(String name, String help, Number value) {
    return GaugeSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(GaugeDataPointSnapshot.builder().value(value.doubleValue()).build())
        .build();
  }
}
