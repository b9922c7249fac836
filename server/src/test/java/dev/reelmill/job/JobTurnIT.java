package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many short jobs: ended and taken at once. */
@Timeout(60)
class JobTurnIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private JobFixture jobs;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void whatIsDoneIsReadyAndTheNextOldestAreTaken() {
    List<Job> queued = IntStream.range(0, 3).mapToObj(number -> jobs.queue("k" + number)).toList();
    Turn first = turn(List.of(), 2);
    assertThat(first.claimed())
        .extracting(Lease::jobId)
        .containsExactly(queued.get(0).jobId(), queued.get(1).jobId());
    Turn second = turn(first.claimed(), 2);
    assertThat(second.claimed()).extracting(Lease::jobId).containsExactly(queued.get(2).jobId());
    assertThat(second.lost()).isEmpty();
    for (Job ended : queued.subList(0, 2)) {
      assertThat(jobs.now(ended))
          .returns(JobStatus.READY, Job::status)
          .returns(100, Job::percentage);
      assertThat(jobs.store.attempts(ended.jobId()))
          .singleElement()
          .returns(Attempt.Outcome.READY, Attempt::outcome);
    }
    assertThat(turn(second.claimed(), 2)).isEqualTo(new Turn(List.of(), List.of()));
    assertThat(jobs.now(queued.get(2)).status()).isEqualTo(JobStatus.READY);
  }

  @Test
  void aLostLeaseEndsNothingAndHoldsNobodyUp() {
    Job lost = jobs.queue("lost");
    Job kept = jobs.queue("kept");
    Job next = jobs.queue("next");
    List<Lease> held = turn(List.of(), 2).claimed();
    jobs.passLease(lost);
    jobs.leases.rescue();
    Job before = jobs.now(lost);
    Turn turn = turn(held, 1);
    assertThat(turn.lost()).extracting(Lease::jobId).containsExactly(lost.jobId());
    assertThat(turn.claimed()).extracting(Lease::jobId).containsExactly(next.jobId());
    assertThat(jobs.now(lost)).isEqualTo(before);
    assertThat(jobs.now(kept).status()).isEqualTo(JobStatus.READY);
  }

  @Test
  void aJobThatIsToBePublishedIsNotEndedThisWay() {
    Job job = jobs.queue("k");
    Lease lease = jobs.claim();
    jobs.leases.uploaded(lease);
    assertThat(turn(List.of(lease), 1).lost()).containsExactly(lease);
    assertThat(jobs.now(job).status()).isEqualTo(JobStatus.UPLOADED);
  }

  @Test
  void anOwnersJobsTakeTheOwnersSlotsAndGiveThemBackInTheSameTurn() {
    for (int number = 0; number < 5; number++) {
      ask("ada", "ada" + number);
    }
    ask("bob", "bob");
    jobs.queue("shared");
    List<Lease> first = turn(List.of(), 10).claimed();
    assertThat(first)
        .extracting(lease -> lease.job().workKey())
        .containsExactly("ada0", "ada1", "bob", "shared");
    assertThat(turn(List.of(), 10).claimed()).isEmpty();
    assertThat(turn(first.subList(1, 2), 10).claimed())
        .extracting(lease -> lease.job().workKey())
        .containsExactly("ada2");
  }

  @Test
  void workersInParallelTakeEachJobOnceAndKeepToTheLimits() throws Exception {
    int queued = 120;
    for (int number = 0; number < queued; number++) {
      ask("owner" + number % 3, "k" + number);
    }
    List<UUID> worked =
        JobFixture.together(6, () -> workUntilAllAreReady(queued)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(worked).hasSize(queued).doesNotHaveDuplicates();
  }

  private List<UUID> workUntilAllAreReady(long all) {
    List<UUID> worked = new ArrayList<>();
    List<Lease> held = List.of();
    while (!held.isEmpty() || jobs.store.counts().getOrDefault(JobStatus.READY, 0L) < all) {
      Turn turn = turn(held, 3);
      assertThat(turn.lost()).isEmpty();
      held = turn.claimed();
      held.forEach(lease -> worked.add(lease.jobId()));
      assertThat(mostRunningOfAnOwner()).isLessThanOrEqualTo(2);
    }
    return worked;
  }

  private int mostRunningOfAnOwner() {
    return DATABASE
        .client()
        .sql(
            "select coalesce(max(running), 0) from (select count(*) as running"
                + " from generation_jobs where status = 'running' group by owner) each_one")
        .query(Integer.class)
        .single();
  }

  private Turn turn(List<Lease> done, int wanted) {
    return jobs.leases.turn(done, wanted, "worker");
  }

  private void ask(String owner, String workKey) {
    assertThat(
            jobs.store.submitOwned(
                new OwnedRequest(JobFixture.request(owner, workKey), null, null), 1000))
        .isInstanceOf(Submitted.Queued.class);
  }
}
