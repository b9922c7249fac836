package dev.reelmill.app.metrics;

import dev.reelmill.provider.BudgetReading;
import dev.reelmill.provider.CallTotal;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The books of outside models in Prometheus' form. */
final class BudgetSnapshots {
  private BudgetSnapshots() {}

  static List<MetricSnapshot> of(BudgetReading today, List<CallTotal> calls) {
    GaugeSnapshot.Builder money =
        GaugeSnapshot.builder()
            .name("reelmill_budget_usd")
            .help(
                "Today's money for outside models: its limit, what is spent and what is reserved.");
    Map.of("limit", today.limit(), "spent", today.spent(), "reserved", today.reserved())
        .forEach(
            (kind, dollars) ->
                money.dataPoint(
                    GaugeDataPointSnapshot.builder()
                        .labels(Labels.of("kind", kind))
                        .value(dollars)
                        .build()));
    return List.of(
        money.build(),
        counter(
            "reelmill_provider_calls", "Calls of outside models that have ended.", calls, false),
        counter("reelmill_provider_usd", "What calls of outside models cost.", calls, true));
  }

  /** Models are left out: there may be many, and they change. */
  private static MetricSnapshot counter(
      String name, String help, List<CallTotal> calls, boolean money) {
    Map<Labels, Double> sums = new TreeMap<>();
    for (CallTotal call : calls) {
      if (!call.state().equals("reserved")) {
        Labels labels =
            Labels.of(
                "outcome", call.state(), "provider", call.provider(), "purpose", call.purpose());
        sums.merge(labels, money ? call.dollars() : (double) call.calls(), Double::sum);
      }
    }
    CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(help);
    sums.forEach(
        (labels, value) ->
            counter.dataPoint(
                CounterDataPointSnapshot.builder().labels(labels).value(value).build()));
    return counter.build();
  }
}
