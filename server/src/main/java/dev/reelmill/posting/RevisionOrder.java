package dev.reelmill.posting;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every transaction that gives revisions to postings holds one lock until it commits, so that
 * revisions become visible in their order.
 */
final class RevisionOrder {
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  RevisionOrder(DataSource database) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /** Does work that takes revisions. */
  <T> T keep(Supplier<T> work) {
    return transaction.execute(
        status -> {
          database
              .sql("select pg_advisory_xact_lock(hashtext('posting_revision'))")
              .query((row, number) -> 0)
              .list();
          return work.get();
        });
  }
}
