package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of work that is asked for. */
class JobSubmissionIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private JobFixture jobs;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void anOwnerNeverExceedsTheLimit() throws Exception {
    AtomicInteger number = new AtomicInteger();
    List<Submitted> answers =
        JobFixture.together(
            50,
            () ->
                jobs.store.submitShared(
                    JobFixture.request("u1", "k" + number.getAndIncrement()), 2));
    assertThat(answers).filteredOn(Submitted.Queued.class::isInstance).hasSize(2);
    assertThat(answers).filteredOn(Submitted.OverLimit.class::isInstance).hasSize(48);
    assertThat(jobs.store.queueDepth()).isEqualTo(2);
    assertThat(jobs.store.submitShared(JobFixture.request("u2", "theirs"), 1))
        .isInstanceOf(Submitted.Queued.class);
  }

  @Test
  void theSameWorkIsQueuedOnce() throws Exception {
    AtomicInteger number = new AtomicInteger();
    List<Submitted> answers =
        JobFixture.together(
            50,
            () ->
                jobs.store.submitShared(
                    JobFixture.request("u" + number.getAndIncrement(), "same"), 2));
    assertThat(answers).filteredOn(Submitted.Queued.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Submitted.Joined.class::isInstance).hasSize(49);
    assertThat(answers.stream().map(JobSubmissionIT::job)).containsOnly(job(answers.getFirst()));
    assertThat(jobs.store.queueDepth()).isEqualTo(1);
  }

  private static UUID job(Submitted submitted) {
    return switch (submitted) {
      case Submitted.Queued queued -> queued.job().jobId();
      case Submitted.Joined joined -> joined.job().jobId();
      case Submitted.OverLimit refused -> throw new AssertionError(refused);
    };
  }

  @Test
  void joiningNeedsNoFreeSlot() {
    Job theirs = jobs.queue("same");
    assertThat(jobs.store.submitShared(JobFixture.request("u1", "same"), 0))
        .isEqualTo(new Submitted.Joined(theirs));
    assertThat(jobs.store.submitShared(JobFixture.request("u1", "other"), 0))
        .isEqualTo(new Submitted.OverLimit());
  }

  @Test
  void anEndedJobFreesItsSlot() {
    jobs.store.submitShared(JobFixture.request("u1", "a"), 1);
    Lease lease = jobs.claim();
    assertThat(jobs.store.submitShared(JobFixture.request("u1", "b"), 1))
        .isEqualTo(new Submitted.OverLimit());
    jobs.leases.fail(lease, "brief_too_short", "too short", "script", false);
    assertThat(jobs.store.submitShared(JobFixture.request("u1", "a"), 1))
        .isInstanceOf(Submitted.Queued.class);
  }

  @Test
  void readyWorkIsJoined() {
    Job first = ready("same");
    assertThat(jobs.store.submitShared(JobFixture.request("u1", "same"), 1))
        .isEqualTo(new Submitted.Joined(first));
  }

  @Test
  void endedJobsAreDeletedAfterTheirTime() {
    Job old = ready("old");
    jobs.set("ended_at = now() - interval '25 hours'", old);
    Job fresh = ready("fresh");
    Job waiting = jobs.queue("waiting");
    assertThat(jobs.store.deleteEnded(Duration.ofHours(24))).isEqualTo(1);
    assertThat(jobs.store.find(old.jobId())).isEmpty();
    assertThat(jobs.store.attempts(old.jobId())).isEmpty();
    assertThat(jobs.oversight.list(of(null), null, 10).jobs()).containsExactly(waiting, fresh);
  }

  @Test
  void whatFailedForGoodIsRememberedHoweverLongAgo() {
    Job hopeless = failed("hopeless", false);
    Job unlucky = failed("unlucky", true);
    assertThat(jobs.store.deleteEnded(Duration.ofHours(24))).as("its objects are there").isZero();
    assertThat(jobs.store.removed(unlucky.videoId())).isTrue();
    assertThat(jobs.store.deleteEnded(Duration.ofHours(24))).isEqualTo(1);
    assertThat(jobs.store.find(unlucky.jobId())).isEmpty();
    assertThat(
            jobs.store.failedWork(
                List.of(hopeless.subject(), unlucky.subject()), Duration.ofMinutes(10)))
        .isEqualTo(Map.of(hopeless.subject(), Set.of("hopeless")));
  }

  private Job failed(String workKey, boolean retryable) {
    Job job = jobs.queue(workKey);
    jobs.set("retry_count = 3", job);
    jobs.leases.fail(jobs.claim(), "any_code", "in any words", "script", retryable);
    jobs.set("ended_at = now() - interval '25 hours'", job);
    return jobs.now(job);
  }

  @Test
  void listsArePaged() {
    List<Job> queued = List.of(jobs.queue("a"), jobs.queue("b"), jobs.queue("c"));
    JobPage page = jobs.oversight.list(of(JobStatus.QUEUED), null, 2);
    assertThat(page.jobs()).containsExactly(queued.get(2), queued.get(1));
    JobPage last = jobs.oversight.list(of(JobStatus.QUEUED), page.nextCursor(), 2);
    assertThat(last.jobs()).containsExactly(queued.get(0));
    assertThat(last.nextCursor()).isNull();
    assertThat(jobs.oversight.list(of(JobStatus.FAILED), null, 2).jobs()).isEmpty();
  }

  private static JobFilter of(@Nullable JobStatus status) {
    return new JobFilter(status, null, null, null, null);
  }

  private Job ready(String workKey) {
    Job job = jobs.queue(workKey);
    Lease lease = jobs.claim();
    jobs.leases.uploaded(lease);
    jobs.leases.indexed(lease);
    jobs.leases.ready(lease);
    return jobs.now(job);
  }
}
