package dev.reelmill.app;

import dev.reelmill.app.metrics.ClusterMetrics;
import dev.reelmill.app.metrics.ClusterReading;
import dev.reelmill.app.metrics.ProcessMetrics;
import dev.reelmill.job.JobTally;
import dev.reelmill.job.QueueGauge;
import dev.reelmill.provider.Ledger;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.webhook.DeliveryStore;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** What is told to Prometheus besides what Spring Boot tells. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  ClusterMetrics clusterMetrics(
      QueueGauge queue,
      JobTally tally,
      DeliveryStore deliveries,
      Ledger ledger,
      CacheCounts topics,
      PrometheusMeterRegistry registry) {
    ClusterMetrics metrics =
        new ClusterMetrics(
            () -> {
              tally.count();
              return new ClusterReading(
                  queue.read(),
                  deliveries.backlog(),
                  tally.totals(),
                  ledger.today(),
                  ledger.totals(LocalDate.EPOCH),
                  topics.totals());
            },
            System::nanoTime);
    registry.getPrometheusRegistry().register(metrics);
    return metrics;
  }

  @Bean
  MeterBinder processMemory() {
    return ProcessMetrics::bindMemory;
  }

  @Bean
  MeterBinder postings(PostingSearch search) {
    return registry ->
        Gauge.builder("reelmill.search.postings", search, PostingSearch::size)
            .description("Postings in this server's search index.")
            .register(registry);
  }

  @Bean
  ServerRequestObservationConvention requestNames() {
    return new RequestNames();
  }

  /** Media are served by a servlet of their own, whose requests would all be called unknown. */
  private static final class RequestNames extends DefaultServerRequestObservationConvention {
    @Override
    protected KeyValue uri(ServerRequestObservationContext context) {
      String path = context.getCarrier() == null ? "" : context.getCarrier().getRequestURI();
      return path.startsWith("/media/") ? KeyValue.of("uri", "/media/**") : super.uri(context);
    }
  }
}
