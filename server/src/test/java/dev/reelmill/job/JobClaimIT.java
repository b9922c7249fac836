package dev.reelmill.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets which job. */
class JobClaimIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private JobFixture jobs;

  @BeforeEach
  void open() {
    jobs = new JobFixture(DATABASE);
  }

  @Test
  void noJobIsClaimedTwice() throws Exception {
    List<UUID> queued =
        IntStream.range(0, 500).mapToObj(number -> jobs.queue("k" + number).jobId()).toList();
    List<UUID> claimed =
        JobFixture.together(8, this::claimAll).stream().flatMap(Collection::stream).toList();
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(queued);
    assertThat(jobs.store.queueDepth()).isZero();
    assertThat(jobs.store.counts()).containsEntry(JobStatus.RUNNING, 500L);
  }

  private List<UUID> claimAll() {
    List<UUID> mine = new ArrayList<>();
    Optional<Lease> lease = jobs.leases.claim("worker");
    while (lease.isPresent()) {
      mine.add(lease.get().jobId());
      lease = jobs.leases.claim("worker");
    }
    return mine;
  }

  @Test
  void theOldestIsClaimedFirst() {
    Job first = jobs.queue("first");
    Job second = jobs.queue("second");
    assertThat(jobs.claim().jobId()).isEqualTo(first.jobId());
    assertThat(jobs.claim().jobId()).isEqualTo(second.jobId());
    assertThat(jobs.leases.claim("worker")).isEmpty();
  }

  @Test
  void aHigherPriorityGoesFirst() {
    jobs.queue("first");
    Job urgent = jobs.queue("urgent");
    jobs.set("priority = 1", urgent);
    assertThat(jobs.claim().jobId()).isEqualTo(urgent.jobId());
  }

  @Test
  void aClaimTellsTheWholeJob() {
    Job queued = jobs.queue("k");
    Lease lease = jobs.claim();
    assertThat(lease.attempt()).isEqualTo(1);
    assertThat(lease.uploadDone()).isFalse();
    assertThat(lease.job().status()).isEqualTo(JobStatus.RUNNING);
    assertThat(lease.job().payload()).isEqualTo("{\"n\": 1}");
    assertThat(lease.job().videoId()).isEqualTo(queued.videoId());
    assertThat(lease.job().startedAt()).isNotNull();
    assertThat(jobs.store.findByVideo(queued.videoId())).contains(jobs.now(queued));
  }

  @Test
  void aJobThatWaitsIsNotClaimed() {
    assertThat(jobs.leases.timeToNextClaim()).isEmpty();
    Job job = jobs.queue("k");
    assertThat(jobs.leases.timeToNextClaim()).hasValueSatisfying(wait -> assertThat(wait).isZero());
    jobs.set("available_at = now() + interval '1 hour'", job);
    assertThat(jobs.leases.claim("worker")).isEmpty();
    assertThat(jobs.leases.timeToNextClaim())
        .hasValueSatisfying(wait -> assertThat(wait).isBetween(minutes(59), minutes(60)));
  }

  private static java.time.Duration minutes(int minutes) {
    return java.time.Duration.ofMinutes(minutes);
  }
}
