package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Failed work that is tried again on request. */
@Timeout(60)
class JobRetryIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private JobFixture jobs;

  @BeforeEach
  void empty() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void failedWorkIsQueuedAsNewAndKeepsItsHistory() {
    Job failed = failed("film");
    Job queued = ((Retried.Queued) jobs.oversight.retry(failed.jobId()).orElseThrow()).job();
    assertThat(queued.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(queued.videoId())
        .as("what is left of the old one may go")
        .isNotEqualTo(failed.videoId());
    assertThat(queued.errorCode()).isNull();
    assertThat(queued.percentage()).isZero();
    assertThat(queued.playableAt()).isNull();
    assertThat(queued.revision()).isGreaterThan(failed.revision());
    assertThat(jobs.store.failedWork(Set.of(failed.subject()), Duration.ofDays(1))).isEmpty();
    Lease lease = jobs.leases.claim("w").orElseThrow();
    assertThat(lease.attempt()).isEqualTo(2);
    assertThat(lease.uploadDone()).isFalse();
    jobs.leases.uploaded(lease);
    jobs.leases.indexed(lease);
    jobs.leases.ready(lease);
    assertThat(jobs.store.attempts(failed.jobId()))
        .extracting(Attempt::outcome)
        .containsExactly(Attempt.Outcome.FAILED, Attempt.Outcome.READY);
  }

  @Test
  void anOwnersJobIsTriedAgainWithTheWorkItFollows() {
    OwnedRequest wish = new OwnedRequest(JobFixture.request("ada", "film"), null, null);
    Job own = ((Submitted.Queued) jobs.store.submitOwned(wish, 5)).job();
    fail(jobs.leases.claim("w").orElseThrow());
    assertThat(jobs.store.find(own.jobId()).orElseThrow().status()).isEqualTo(JobStatus.FAILED);
    Job again = ((Retried.Queued) jobs.oversight.retry(own.jobId()).orElseThrow()).job();
    assertThat(again.jobId()).isEqualTo(own.jobId());
    assertThat(again.status()).isEqualTo(JobStatus.QUEUED);
    UUID work = jobs.oversight.work(own.jobId()).orElseThrow().jobId();
    assertThat(jobs.oversight.followers(work))
        .extracting(Follower::jobId)
        .containsExactly(own.jobId());
  }

  @Test
  void onlyWhatHasFailedIsTriedAgainAndOnlyOnce() {
    Job waiting = jobs.queue("waiting");
    assertThat(jobs.oversight.retry(waiting.jobId())).containsInstanceOf(Retried.NotFailed.class);
    assertThat(jobs.oversight.retry(UUID.randomUUID())).isEmpty();
    jobs.store.cancel(waiting.jobId());
    Job failed = failed("film");
    Job other = jobs.queue("film");
    assertThat(jobs.oversight.retry(failed.jobId())).contains(new Retried.Replaced(other));
  }

  private Job failed(String workKey) {
    Job job = jobs.queue(workKey);
    Lease lease = jobs.leases.claim("w").orElseThrow();
    jobs.leases.progress(lease, "encode", 40, 1, 2);
    jobs.leases.playable(lease);
    fail(lease);
    return jobs.store.find(job.jobId()).orElseThrow();
  }

  private void fail(Lease lease) {
    jobs.leases.fail(lease, "broken", "no", "encode", false);
  }
}
