package dev.reelmill.app;

import dev.reelmill.app.metrics.ClusterMetrics;
import dev.reelmill.app.metrics.ClusterReading;
import dev.reelmill.app.metrics.ProcessMetrics;
import dev.reelmill.job.JobTally;
import dev.reelmill.job.QueueGauge;
import dev.reelmill.knowledge.Knowledge;
import dev.reelmill.provider.Ledger;
import dev.reelmill.search.IndexState;
import dev.reelmill.search.PassageSearch;
import dev.reelmill.search.PostingSearch;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.webhook.DeliveryStore;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;

/** What is told to Prometheus besides what Spring Boot tells. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
  private static final double MILLIS_A_SECOND = 1000;

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
  MeterBinder passages(PassageSearch search) {
    return registry ->
        Gauge.builder("reelmill.search.passages", search, passages -> passages.state().texts())
            .description("Passages of documents in this server's search index.")
            .register(registry);
  }

  @Bean
  MeterBinder indexes(PostingSearch postings, PassageSearch passages) {
    return registry -> {
      bindIndex(registry, "postings", postings::state);
      bindIndex(registry, "passages", passages::state);
    };
  }

  private static void bindIndex(MeterRegistry registry, String things, Supplier<IndexState> index) {
    Gauge.builder(
            "reelmill.search.index.behind", () -> index.get().behind().toMillis() / MILLIS_A_SECOND)
        .description("Since what is found was last all that the database had.")
        .baseUnit("seconds")
        .tag("index", things)
        .register(registry);
    FunctionCounter.builder(
            "reelmill.search.index.rebuilds", index, state -> state.get().rebuilds())
        .description("How often this server's index was begun with nothing in it.")
        .tag("index", things)
        .register(registry);
  }

  @Bean
  MeterBinder passagesWaiting(Knowledge knowledge) {
    return registry ->
        Gauge.builder("reelmill.knowledge.passages.waiting", knowledge, Knowledge::waiting)
            .description("Passages of documents that no index can have yet, of the cluster.")
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
