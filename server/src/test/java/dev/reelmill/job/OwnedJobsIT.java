package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reelmill.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs that belong to someone: the same work for several owners is done once. */
class OwnedJobsIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final int WAITING = 100;

  private JobFixture jobs;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void aSecondAskerFollowsTheFirst() {
    Job ada = ask("ada", "film");
    Job bob = ask("bob", "film");
    assertThat(bob.jobId()).isNotEqualTo(ada.jobId());
    assertThat(bob.videoId()).isEqualTo(ada.videoId());
    assertThat(jobs.store.queueDepth()).as("pieces of work").isEqualTo(1);

    Lease lease = jobs.claim();
    jobs.leases.progress(lease, "encode", 40, 2, 7);
    for (Job job : List.of(ada, bob)) {
      assertThat(jobs.now(job))
          .returns(JobStatus.RUNNING, Job::status)
          .returns(40, Job::percentage)
          .returns(2, Job::scene);
    }
    finish(lease);
    assertThat(jobs.now(ada).status()).isEqualTo(JobStatus.READY);
    assertThat(jobs.now(bob).status()).isEqualTo(JobStatus.READY);
    assertThat(ask("cyd", "film")).as("ready at once").returns(JobStatus.READY, Job::status);
  }

  @Test
  void whoFollowsWhatASharedDoorAskedForHearsOfItsChanges() throws Exception {
    Job shared = jobs.queue("film");
    Job ada = ask("ada", "film");
    try (ChannelListener changes = new ChannelListener(DATABASE.source(), "reelmill_job_changes")) {
      assertThat(changes.await(Duration.ofSeconds(1))).isEqualTo(new ChannelListener.Heard.Begun());
      jobs.claim();
      assertThat(changes.await(Duration.ofSeconds(10)))
          .isEqualTo(
              new ChannelListener.Heard.Words(
                  List.of(shared.jobId().toString(), ada.jobId().toString())));
    }
  }

  @Test
  void ifTheWorkFailsForGoodSoDoAllWhoFollowIt() {
    Job ada = ask("ada", "film");
    Job bob = ask("bob", "film");
    jobs.leases.fail(jobs.claim(), "brief_invalid", "too short", "script", false);
    assertThat(jobs.now(ada)).returns("brief_invalid", Job::errorCode);
    assertThat(jobs.now(bob)).returns(JobStatus.FAILED, Job::status);
  }

  @Test
  void cancellingOnesOwnJobStopsNobodyElses() {
    Job ada = ask("ada", "film");
    Job bob = ask("bob", "film");
    Lease lease = jobs.claim();
    assertThat(jobs.store.cancel(ada.jobId()).orElseThrow().status())
        .isEqualTo(JobStatus.CANCELLED);
    assertThat(jobs.now(bob).status()).isEqualTo(JobStatus.RUNNING);
    jobs.leases.heartbeat(lease);
    assertThat(jobs.store.cancel(bob.jobId()).orElseThrow().status())
        .isEqualTo(JobStatus.CANCELLED);
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> jobs.leases.heartbeat(lease));
    assertThat(jobs.store.counts()).containsEntry(JobStatus.CANCELLED, 1L);
    assertThat(ask("ada", "film").status()).as("asked for again").isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void whatASharedDoorWantsToIsNotStoppedByAnOwner() {
    Job ada = ask("ada", "film");
    jobs.store.submitShared(JobFixture.request(null, "film"), 0);
    jobs.store.cancel(ada.jobId());
    assertThat(jobs.now(ada).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(jobs.claim().job().status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void anIndexedJobCanOnlyBecomeReady() {
    Job ada = ask("ada", "film");
    Lease lease = jobs.claim();
    jobs.leases.uploaded(lease);
    jobs.leases.indexed(lease);
    assertThat(jobs.store.cancel(ada.jobId()).orElseThrow().status()).isEqualTo(JobStatus.INDEXED);
    jobs.leases.ready(lease);
    assertThat(jobs.now(ada).status()).isEqualTo(JobStatus.READY);
  }

  @Test
  void anOwnerRunsNoMoreThanTheLimitHoweverManyWorkersClaim() throws Exception {
    for (int number = 0; number < 20; number++) {
      ask("ada", "film" + number);
    }
    for (int round = 0; round < 5; round++) {
      List<Lease> claimed =
          JobFixture.together(16, () -> jobs.leases.claim("worker")).stream()
              .flatMap(Optional::stream)
              .toList();
      assertThat(claimed).hasSize(2);
      assertThat(jobs.leases.timeToNextClaim()).as("nothing to claim now").isEmpty();
      Job other = ask("owner" + round, "other" + round);
      assertThat(jobs.claim().job().workKey()).isEqualTo(other.workKey());
      jobs.leases.fail(claimed.getFirst(), "broken", "no", null, false);
      jobs.leases.release(claimed.getLast());
    }
  }

  @Test
  void fiftyRequestsAtOnceDoNotExceedWhatMayWait() throws Exception {
    List<Submitted> answers =
        JobFixture.together(
            50, () -> jobs.store.submitOwned(request("ada", UUID.randomUUID().toString()), 10));
    assertThat(answers).filteredOn(Submitted.Queued.class::isInstance).hasSize(10);
    assertThat(answers).filteredOn(Submitted.OverLimit.class::isInstance).hasSize(40);
  }

  @Test
  void aFollowerTakesNoSlotAndInheritsTheWork() {
    ask("ada", "a1");
    ask("ada", "a2");
    jobs.claim();
    jobs.claim();
    Job theirs = ask("bob", "film");
    ask("ada", "film");
    Lease lease = jobs.claim();
    assertThat(lease.job().owner()).isEqualTo("bob");
    jobs.store.cancel(theirs.jobId());
    jobs.leases.heartbeat(lease);
    assertThat(
            Objects.requireNonNull(jobs.store.findByVideo(theirs.videoId()).orElseThrow().owner()))
        .isEqualTo("ada");
  }

  @Test
  void theMostUrgentAskerDecidesHowSoon() {
    ask("ada", "first");
    ask("ada", "film");
    jobs.store.submitOwned(
        new OwnedRequest(JobFixture.request("bob", "film").with(Priority.HIGH), null, null),
        WAITING);
    assertThat(jobs.claim().job().workKey()).isEqualTo("film");
  }

  @Test
  void anOwnersJobsStayUntilForgottenAndTheVideoGoesWithTheLast() {
    Job ada = ask("ada", "film");
    Job bob = ask("bob", "film");
    assertThat(jobs.store.forget(ada.jobId())).as("still live").isFalse();
    finish(jobs.claim());
    jobs.set("updated_at = now(), ended_at = now() - interval '30 days'", work(ada));
    assertThat(jobs.store.deleteEnded(Duration.ofDays(1))).isZero();

    assertThat(jobs.store.forget(ada.jobId())).isTrue();
    assertThat(jobs.store.find(ada.jobId())).isEmpty();
    assertThat(jobs.store.unwanted(Duration.ZERO, 10)).isEmpty();
    assertThat(jobs.store.forget(bob.jobId())).isTrue();
    assertThat(jobs.store.unwanted(Duration.ZERO, 10))
        .extracting(Job::videoId)
        .containsExactly(ada.videoId());
    assertThat(jobs.store.removed(ada.videoId())).isTrue();
    assertThat(jobs.store.unwanted(Duration.ZERO, 10)).isEmpty();
    assertThat(jobs.store.deleteEnded(Duration.ofDays(1))).isEqualTo(1);
  }

  @Test
  void aVideoWhoseJobIsForgottenIsNotMadeAgain() {
    UUID made = UUID.randomUUID();
    Submitted answer =
        jobs.store.submitOwned(
            new OwnedRequest(JobFixture.request("ada", "film"), null, made), WAITING);
    assertThat(((Submitted.Queued) answer).job())
        .returns(JobStatus.READY, Job::status)
        .returns(made, Job::videoId);
    assertThat(jobs.leases.claim("worker")).isEmpty();
  }

  @Test
  void anOwnerListsTheirOwnNewestFirst() {
    List<UUID> asked =
        IntStream.range(0, 5).mapToObj(number -> ask("ada", "film" + number).jobId()).toList();
    ask("bob", "film0");
    JobPage first = jobs.store.listOwned("ada", null, null, 3);
    JobPage second = jobs.store.listOwned("ada", null, first.nextCursor(), 3);
    assertThat(first.jobs())
        .extracting(Job::jobId)
        .containsExactly(asked.get(4), asked.get(3), asked.get(2));
    assertThat(second.jobs()).extracting(Job::jobId).containsExactly(asked.get(1), asked.get(0));
    assertThat(second.nextCursor()).isNull();
  }

  private Job ask(String owner, String workKey) {
    return switch (jobs.store.submitOwned(request(owner, workKey), WAITING)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over -> throw new AssertionError("over the limit");
    };
  }

  private static OwnedRequest request(String owner, String workKey) {
    return new OwnedRequest(JobFixture.request(owner, workKey), null, null);
  }

  private Job work(Job owned) {
    return jobs.store.findByVideo(owned.videoId()).orElseThrow();
  }

  private void finish(Lease lease) {
    jobs.leases.uploaded(lease);
    jobs.leases.indexed(lease);
    jobs.leases.ready(lease);
  }
}
