package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.reelmill.EmbeddedDatabase;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An attempt whose connections to the database break, as they do when PostgreSQL starts again. */
@Timeout(60)
class LostConnectionIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private HikariDataSource pool;
  private DataSourceTransactionManager transactions;
  private Leases leases;
  private JobFixture jobs;

  @BeforeEach
  void open() {
    HikariConfig config = new HikariConfig();
    config.setDataSource(DATABASE.source());
    config.setMaximumPoolSize(2);
    config.setConnectionInitSql("set application_name = 'worker'");
    pool = new HikariDataSource(config);
    transactions = new DataSourceTransactionManager(pool);
    leases = new Leases(pool, transactions, JobSettings.DEFAULT);
    jobs = new JobFixture(DATABASE);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aBrokenConnectionCostsNoAttempt() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    broken(() -> leases.progress(lease, "encode", 40, 1, 2));
    broken(() -> leases.playable(lease));
    AtomicInteger done = new AtomicInteger();
    broken(() -> leases.whileHeld(lease, done::incrementAndGet));
    leases.whileHeld(
        lease,
        () -> {
          if (done.incrementAndGet() == 2) {
            breakConnections();
          }
        });
    assertThat(done).hasValue(3);
    broken(() -> leases.uploaded(lease));
    broken(() -> index(lease));
    broken(() -> leases.ready(lease));
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.READY);
    assertThat(jobs.store.attempts(job.jobId()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.READY);
  }

  @Test
  void whatTookEffectUnheardIsNoErrorWhenRepeated() {
    jobs.queue("k");
    Lease lease = jobs.claim();
    leases.uploaded(lease);
    index(lease);
    index(lease);
    assertThat(jobs.now(lease.job()).status()).isEqualTo(JobStatus.INDEXED);
  }

  @Test
  void theEndOfAnAttemptIsHeard() {
    Job job = jobs.queue("k");
    Lease first = jobs.claim();
    broken(() -> leases.fail(first, "encode_failed", "the encoder broke", "encode", true));
    assertThat(jobs.now(job).retryCount()).isEqualTo(1);
    jobs.passBackoff(job);
    Lease second = jobs.claim();
    broken(() -> leases.release(second));
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(jobs.now(job).retryCount()).isEqualTo(1);
  }

  @Test
  void aLostLeaseIsNotInsistedOn() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    jobs.passLease(job);
    leases.rescue();
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> broken(() -> leases.uploaded(lease)));
  }

  @Test
  void aPoolThatIsClosedIsNotWaitedFor() {
    jobs.queue("k");
    Lease lease = jobs.claim();
    pool.close();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> leases.uploaded(lease))
        .withStackTraceContaining("has been closed");
  }

  private void index(Lease lease) {
    leases.insist(
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      leases.uploaded(lease);
                      leases.indexed(lease);
                    }));
  }

  /** The pool does not look at connections again that it lent a moment ago. */
  private void broken(Runnable write) {
    JdbcClient.create(pool).sql("select 1").query().singleRow();
    breakConnections();
    write.run();
  }

  private static void breakConnections() {
    DATABASE
        .client()
        .sql(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                + " where application_name = 'worker'")
        .query()
        .listOfRows();
  }
}
