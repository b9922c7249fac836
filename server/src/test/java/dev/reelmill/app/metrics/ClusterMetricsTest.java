package dev.reelmill.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.job.JobStatus;
import dev.reelmill.job.QueueReading;
import dev.reelmill.job.Total;
import dev.reelmill.provider.BudgetReading;
import dev.reelmill.provider.CallTotal;
import dev.reelmill.topic.CacheTotals;
import dev.reelmill.webhook.Backlog;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Readings of the database as Prometheus gets them. */
class ClusterMetricsTest {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;

  private static final BudgetReading BUDGET = new BudgetReading(LocalDate.EPOCH, 5, 1.5, 0.25);
  private static final List<CallTotal> CALLS =
      List.of(
          new CallTotal("openrouter", "a", "script", "settled", 3, 0.75),
          new CallTotal("openrouter", "b", "script", "settled", 1, 0.5),
          new CallTotal("openrouter", "b", "script", "reserved", 1, 0.25));

  private long now;
  private int reads;

  @Test
  void totalsBecomeHistogramsAndCounters() {
    String scraped =
        scrape(
            new Total("wait_seconds", "", 1, 3, 2.5),
            new Total("wait_seconds", "", 5, 2, 7),
            new Total("wait_seconds", "", 7, 1, 6.5), // a bound of another version
            new Total("wait_seconds", "", ENDLESS, 1, 9000),
            new Total("stage_seconds", "encode", 5, 1, 4),
            new Total("failed_jobs", "upload_failed", ENDLESS, 4, 4),
            new Total("artifacts_found", "", ENDLESS, 2, 30),
            new Total("artifacts_missed", "", ENDLESS, 2, 10));
    assertThat(scraped.lines())
        .contains(
            "reelmill_job_wait_seconds_bucket{le=\"0.5\"} 0",
            "reelmill_job_wait_seconds_bucket{le=\"1.0\"} 3",
            "reelmill_job_wait_seconds_bucket{le=\"5.0\"} 5",
            "reelmill_job_wait_seconds_bucket{le=\"7.0\"} 6",
            "reelmill_job_wait_seconds_bucket{le=\"+Inf\"} 7",
            "reelmill_job_wait_seconds_count 7",
            "reelmill_job_wait_seconds_sum 9016.0",
            "reelmill_stage_seconds_count{stage=\"encode\"} 1",
            "reelmill_stage_seconds_count{stage=\"upload\"} 0",
            "reelmill_jobs_failed_total{code=\"upload_failed\"} 4.0",
            "reelmill_artifact_lookups_total{result=\"hit\"} 30.0",
            "reelmill_artifact_lookups_total{result=\"miss\"} 10.0",
            "reelmill_jobs{status=\"queued\"} 3.0",
            "reelmill_topic_requests_total{result=\"hit\"} 7.0",
            "reelmill_topic_requests_total{result=\"miss\"} 2.0",
            "reelmill_queue_depth 2.0",
            "reelmill_webhooks_waiting 5.0",
            "reelmill_budget_usd{kind=\"limit\"} 5.0",
            "reelmill_budget_usd{kind=\"reserved\"} 0.25",
            "reelmill_provider_calls_total{outcome=\"settled\",provider=\"openrouter\",purpose=\"script\"}"
                + " 4.0",
            "reelmill_provider_usd_total{outcome=\"settled\",provider=\"openrouter\",purpose=\"script\"}"
                + " 1.25",
            "reelmill_database_up 1.0");
  }

  @Test
  void theDatabaseIsReadAtMostOnceInFiveSeconds() {
    ClusterMetrics metrics = new ClusterMetrics(() -> reading(List.of()), () -> now);
    for (int scrapes = 0; scrapes < 10; scrapes++) {
      metrics.collect();
    }
    assertThat(reads).isEqualTo(1);
    now += 5_000_000_001L;
    metrics.collect();
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsAllThatIsTold() {
    ClusterMetrics metrics =
        new ClusterMetrics(
            () -> {
              throw new IllegalStateException("no connection");
            },
            () -> now);
    assertThat(scrape(metrics).lines().filter(line -> !line.startsWith("#")))
        .containsExactly("reelmill_database_up 0.0");
  }

  private ClusterReading reading(List<Total> totals) {
    reads++;
    QueueReading queue = new QueueReading(Map.of(JobStatus.QUEUED, 3L), 2, 1.5, 1);
    return new ClusterReading(
        queue, new Backlog(5, 0), totals, BUDGET, CALLS, new CacheTotals(7, 2));
  }

  private String scrape(Total... totals) {
    return scrape(new ClusterMetrics(() -> reading(List.of(totals)), () -> now));
  }

  private static String scrape(ClusterMetrics metrics) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.getPrometheusRegistry().register(metrics);
    return registry.scrape();
  }
}
