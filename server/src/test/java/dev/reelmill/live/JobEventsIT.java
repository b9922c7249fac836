package dev.reelmill.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events of jobs on which another store, as in another process, works. */
class JobEventsIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private final BlockingQueue<JobEvent> heard = new LinkedBlockingQueue<>();
  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private JobStore worker;
  private JobEvents events;
  private Job job;

  @BeforeEach
  void open() {
    DATABASE.client().sql("delete from generation_jobs").update();
    worker = store();
    events = new JobEvents(store(), DATABASE.source());
    job = queue("work");
  }

  @AfterEach
  void close() {
    events.close();
  }

  @Test
  void theWholeLifeIsTold() throws Exception {
    events.listen(job.jobId(), heard::add);
    assertThat(next()).isInstanceOf(JobEvent.Progress.class);
    Lease lease = leases.claim("w").orElseThrow();
    leases.progress(lease, "encode", 40, 2, 7);
    assertThat(nextWith(40)).isInstanceOf(JobEvent.Progress.class);
    leases.playable(lease);
    JobEvent playable = next();
    assertThat(playable).isInstanceOf(JobEvent.Playable.class);
    assertThat(playable.job())
        .returns(2, Job::scene)
        .returns(7, Job::scenes)
        .returns(true, Job::playable);
    leases.progress(lease, "encode", 60, 3, 7);
    assertThat(nextWith(60)).isInstanceOf(JobEvent.Progress.class);
    leases.uploaded(lease);
    leases.indexed(lease);
    leases.ready(lease);
    JobEvent last = nextWith(100);
    assertThat(last).isInstanceOf(JobEvent.Completed.class);
    assertThat(last.last()).isTrue();
    assertThat(last.job().playable()).as("while being made").isFalse();
  }

  @Test
  void aFailureIsTheLastEvent() throws Exception {
    Lease lease = leases.claim("w").orElseThrow();
    events.listen(job.jobId(), heard::add);
    assertThat(next()).isInstanceOf(JobEvent.Progress.class);
    leases.fail(lease, "encode_failed", "broke", "encode", false);
    JobEvent last = next();
    assertThat(last).isInstanceOf(JobEvent.Failed.class);
    assertThat(last.job().errorCode()).isEqualTo("encode_failed");
  }

  @Test
  void whoComesLateHearsThePresentStateOnce() throws Exception {
    Lease lease = leases.claim("w").orElseThrow();
    leases.playable(lease);
    events.listen(job.jobId(), heard::add);
    assertThat(next()).isInstanceOf(JobEvent.Playable.class);
    leases.fail(lease, "encode_failed", "broke", "encode", false);
    assertThat(next()).isInstanceOf(JobEvent.Failed.class);
    events.listen(job.jobId(), heard::add);
    assertThat(heard).hasSize(1);
    assertThat(next()).isInstanceOf(JobEvent.Failed.class);
  }

  @Test
  void oneDeafListenerDoesNotHurtOthers() throws Exception {
    BlockingQueue<JobEvent> deaf = new LinkedBlockingQueue<>();
    events.listen(
        job.jobId(),
        event -> {
          deaf.add(event);
          if (deaf.size() > 1) {
            throw new IllegalStateException("gone");
          }
        });
    events.listen(job.jobId(), heard::add);
    events.listen(queue("other").jobId(), _ -> {}).close();
    assertThat(next()).isInstanceOf(JobEvent.Progress.class);
    Lease lease = leases.claim("w").orElseThrow();
    leases.progress(lease, "encode", 10, 1, 7);
    nextWith(10);
    leases.progress(lease, "encode", 20, 1, 7);
    nextWith(20);
    assertThat(deaf).hasSize(2);
  }

  @Test
  void aLostConnectionLosesNoEnd() throws Exception {
    events.listen(job.jobId(), heard::add);
    next();
    DATABASE
        .client()
        .sql(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where query ilike 'listen reelmill_job_changes%'")
        .query()
        .listOfRows();
    Lease lease = leases.claim("w").orElseThrow();
    leases.fail(lease, "encode_failed", "broke", "encode", false);
    JobEvent event = next();
    while (!event.last()) {
      event = next();
    }
    assertThat(event).isInstanceOf(JobEvent.Failed.class);
  }

  @Test
  void whoFollowsTheWorkOfAnotherHearsTheSameAndTheirOwnEnd() throws Exception {
    JobRequest request =
        new JobRequest("prompts", "ada", "work", "prompt", "{}", null, Priority.NORMAL);
    Submitted answer = worker.submitOwned(new OwnedRequest(request, null, null), 10);
    Job owned = ((Submitted.Joined) answer).job();
    events.listen(owned.jobId(), heard::add);
    long first = next().job().revision();
    leases.progress(leases.claim("w").orElseThrow(), "encode", 40, 2, 7);
    assertThat(nextWith(40).job())
        .returns(owned.jobId(), Job::jobId)
        .satisfies(seen -> assertThat(seen.revision()).isGreaterThan(first));
    worker.cancel(owned.jobId());
    assertThat(next()).isInstanceOf(JobEvent.Cancelled.class);
    assertThat(worker.find(job.jobId()).orElseThrow().status()).isEqualTo(JobStatus.RUNNING);
  }

  @Test
  void anUnknownJobHasNoEvents() {
    assertThatThrownBy(() -> events.listen(UUID.randomUUID(), heard::add))
        .isInstanceOf(NoSuchElementException.class);
  }

  private JobEvent next() throws InterruptedException {
    JobEvent event = heard.poll(20, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  /** The event with a percentage; those before it may have been told or skipped. */
  private JobEvent nextWith(int percentage) throws InterruptedException {
    JobEvent event = next();
    while (event.job().percentage() < percentage) {
      event = next();
    }
    assertThat(event.job().percentage()).isEqualTo(percentage);
    return event;
  }

  private Job queue(String workKey) {
    JobRequest request =
        new JobRequest("reels", null, workKey, "posting:1", "{}", null, Priority.NORMAL);
    return ((Submitted.Queued) worker.submitShared(request, 0)).job();
  }

  private static JobStore store() {
    return new JobStore(DATABASE.source(), DATABASE.transactions());
  }
}
