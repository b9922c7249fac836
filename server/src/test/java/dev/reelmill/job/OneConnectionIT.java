package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Whatever is asked of the queue, its connection comes back to the pool. */
class OneConnectionIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @Test
  void aPoolOfOneConnectionIsEnough() {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(DATABASE.source());
    pool.setMaximumPoolSize(1);
    pool.setConnectionTimeout(1000);
    try (HikariDataSource one = new HikariDataSource(pool)) {
      DataSourceTransactionManager transactions = new DataSourceTransactionManager(one);
      Leases leases = new Leases(one, transactions, JobSettings.DEFAULT);
      JobStore store = new JobStore(one, transactions);
      for (int round = 0; round < 2; round++) {
        work(store, leases, "k" + round);
      }
    }
  }

  private static void work(JobStore store, Leases leases, String key) {
    assertThat(store.submitShared(JobFixture.request("u1", key), 9))
        .isInstanceOf(Submitted.Queued.class);
    assertThat(store.submitOwned(new OwnedRequest(JobFixture.request("u2", key), null, null), 9))
        .isInstanceOf(Submitted.Joined.class);
    assertThat(store.queueDepth()).isEqualTo(1);
    assertThat(leases.timeToNextClaim()).contains(Duration.ZERO);
    Lease lease = leases.claim("worker").orElseThrow();
    assertThat(store.queuePosition(lease.jobId())).isEmpty();
    leases.heartbeat(lease);
    leases.progress(lease, "encode", 50, 1, 2);
    leases.playable(lease);
    assertThat(leases.rescue()).isEmpty();
    leases.uploaded(lease);
    leases.indexed(lease);
    leases.ready(lease);
    Job job = store.find(lease.jobId()).orElseThrow();
    assertThat(store.findByVideo(job.videoId())).isPresent();
    assertThat(store.attempts(job.jobId())).hasSize(1);
    assertThat(store.listOwned("u2", null, null, 9).jobs()).isNotEmpty();
    assertThat(store.counts()).containsKey(JobStatus.READY);
    assertThat(store.failedWork(List.of(job.subject()), Duration.ZERO)).isEmpty();
    assertThat(store.videosUnderWay(Set.of(job.videoId()))).isEmpty();
    assertThat(store.videosGivenUp(Set.of(job.videoId()))).isEmpty();
    assertThat(store.unwanted(Duration.ZERO, 9)).isEmpty();
    assertThat(store.removed(job.videoId())).isFalse();
    assertThat(store.cancel(job.jobId())).isPresent();
    assertThat(store.forget(job.jobId())).isFalse();
    assertThat(store.deleteEnded(Duration.ofHours(1))).isZero();
  }
}
