package dev.reelmill.job;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives what belongs to one owner to another. */
final class HandingOver {
  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Owners owners;

  HandingOver(JdbcClient database, TransactionTemplate transactions) {
    this.database = database;
    this.transactions = transactions;
    owners = new Owners(database);
  }

  void handOver(String from, String to) {
    transactions.executeWithoutResult(
        status -> {
          owners.lock(from); // nobody asks in their name meanwhile
          if (update("generation_jobs", "not shared and status = 'queued'", from, to) > 0) {
            JobSignal.send(database); // the heir may have a slot where the other had none
          }
          update("owned_jobs", "true", from, to);
        });
  }

  private int update(String table, String which, String from, String to) {
    return database
        .sql("update %s set owner = :to where owner = :from and %s".formatted(table, which))
        .param("from", from)
        .param("to", to)
        .update();
  }
}
