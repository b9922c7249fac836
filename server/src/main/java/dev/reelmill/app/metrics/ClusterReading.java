package dev.reelmill.app.metrics;

import dev.reelmill.job.QueueReading;
import dev.reelmill.job.Total;
import dev.reelmill.provider.BudgetReading;
import dev.reelmill.provider.CallTotal;
import dev.reelmill.topic.CacheTotals;
import dev.reelmill.webhook.Backlog;
import java.util.List;

/** What the database says of all machines together. */
public record ClusterReading(
    QueueReading queue,
    Backlog webhooks,
    List<Total> totals,
    BudgetReading budget,
    List<CallTotal> calls,
    CacheTotals topics) {
  public ClusterReading {
    calls = List.copyOf(calls);
    totals = List.copyOf(totals);
  }
}
