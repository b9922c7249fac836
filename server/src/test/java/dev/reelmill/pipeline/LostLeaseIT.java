package dev.reelmill.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.job.Attempt;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.provider.ChatCompletions;
import dev.reelmill.provider.Ledger;
import dev.reelmill.provider.ModelBudget;
import dev.reelmill.provider.ModelFacts;
import dev.reelmill.provider.ModelName;
import dev.reelmill.provider.Provider;
import dev.reelmill.provider.StandIn;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import dev.reelmill.script.ChatWriter;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptWriter;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an attempt whose job was taken back while it was in the middle of a stage. */
@Timeout(60)
class LostLeaseIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final Duration BEAT = Duration.ofMillis(20);

  private final JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private final CancelSignal cancelled = new CancelSignal(DATABASE.source());
  private final CountDownLatch forced = new CountDownLatch(1);
  @TempDir Path home;
  private ObjectStore objects;

  @BeforeEach
  void empty() {
    DATABASE.client().sql("delete from generation_jobs").update();
    objects = new LocalObjectStore(home.resolve("objects"));
  }

  @AfterEach
  void close() {
    cancelled.close();
  }

  @Test
  void anAttemptThatDoesNotEndIsEndedByTheLastResort() throws InterruptedException {
    Lease lease = claimed();
    attempt(new Stuck(() -> takeBack(lease), forced, true), Duration.ofMillis(50)).run(lease);
    assertThat(forced.getCount()).isZero();
    assertThat(now(lease).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void anAttemptThatEndsInTimeNeedsNoForce() throws InterruptedException {
    Lease lease = claimed();
    attempt(new Stuck(() -> takeBack(lease), forced, false), Duration.ofMinutes(1)).run(lease);
    assertThat(forced.getCount()).isEqualTo(1);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(now(lease).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void aCancelledJobIsStoppedLongBeforeTheNextBeatAndLeavesNothing() throws InterruptedException {
    Lease lease = claimed();
    UUID videoId = lease.job().videoId();
    objects.put(ObjectKeys.segment(videoId, "720p", 0), new byte[1]);
    attempt(
            new Stuck(() -> jobs.cancel(lease.jobId()), forced, false),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1))
        .run(lease);
    assertThat(now(lease).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(objects.list(ObjectKeys.video(videoId))).isEmpty();
    assertThat(jobs.unwanted(Duration.ZERO, 10)).as("looked at again").hasSize(1);
    assertThat(
            new Removal(objects, new VideoCatalog(DATABASE.source()), jobs)
                .removeUnwanted(Duration.ZERO))
        .isEqualTo(1);
    assertThat(jobs.unwanted(Duration.ZERO, 10)).isEmpty();
    assertThat(jobs.attempts(lease.jobId()).getLast().outcome())
        .isEqualTo(Attempt.Outcome.CANCELLED);
  }

  /** Of five, so that one during which the machine had something else to do does not matter. */
  @Test
  void aCancelEndsACallOfAModelThatSaysNothingWithinASecondInTheMedian() throws Exception {
    List<Duration> taken = new ArrayList<>();
    for (int call = 0; call < 5; call++) {
      taken.add(cancelInACall("call " + call));
    }
    Collections.sort(taken);
    assertThat(taken.get(2)).as(taken.toString()).isLessThan(Duration.ofSeconds(1));
  }

  /** How long it takes from there until the call is cut off and the worker is free. */
  private Duration cancelInACall(String workKey) throws InterruptedException {
    try (StandIn model = new StandIn()) {
      model.on("POST /chat/completions", model.silence());
      queue(workKey);
      Lease lease = leases.claim("worker").orElseThrow();
      JobAttempt attempt =
          attempt(maker(writerOf(model)), Duration.ofMinutes(1), Duration.ofMinutes(1));
      Thread worker = Thread.ofPlatform().start(() -> run(attempt, lease));
      model.awaitSilence();
      long cancelled = System.nanoTime();
      jobs.cancel(lease.jobId());
      model.awaitHangUp();
      worker.join();
      return Duration.ofNanos(System.nanoTime() - cancelled);
    }
  }

  private static void run(JobAttempt attempt, Lease lease) {
    try {
      attempt.run(lease);
    } catch (InterruptedException e) {
      throw new AssertionError("it was not the worker that was stopped", e);
    }
  }

  private static ChatWriter writerOf(StandIn model) {
    ModelFacts facts =
        new ModelFacts(ModelName.parse("openrouter:a/b"), 15, 100_000, Optional.empty());
    return new ChatWriter(
        List.of(new ChatCompletions(model.client(Provider.OPENROUTER), facts)),
        new ModelBudget(new Ledger(DATABASE.source(), DATABASE.transactions(), 1000)),
        new Failing(() -> {}),
        InstantSource.system());
  }

  @Test
  void aDrainedWorkerFinishesWhatItHasAndClaimsNoMore() throws InterruptedException {
    queue("first");
    queue("second");
    AtomicReference<Worker> itself = new AtomicReference<>();
    ScriptWriter draining =
        new Failing(() -> Objects.requireNonNull(itself.get(), "assembled by now").drain());
    try (JobSignal signal = new JobSignal(DATABASE.source())) {
      Worker worker =
          new Worker("worker", leases, signal, attempt(draining, BEAT, Duration.ofMinutes(1)));
      itself.set(worker);
      worker.run();
    }
    assertThat(jobs.counts())
        .containsEntry(JobStatus.FAILED, 1L)
        .containsEntry(JobStatus.QUEUED, 1L);
  }

  /** Finds no words, which is the end of its job. */
  private record Failing(Runnable before) implements ScriptWriter {
    @Override
    public String id() {
      return "failing";
    }

    @Override
    public Script write(Brief brief) {
      before.run();
      throw new ReelmillException("brief_invalid", false, "nothing can be said of it");
    }
  }

  /** Takes the job back from itself, then waits, as native code does: deaf to interruptions. */
  private record Stuck(Runnable loss, CountDownLatch end, boolean deaf) implements ScriptWriter {
    @Override
    public String id() {
      return "stuck";
    }

    @Override
    public Script write(Brief brief) {
      loss.run();
      boolean interrupted = false;
      while (true) {
        try {
          end.await();
          throw new IllegalStateException("ended by force");
        } catch (InterruptedException e) {
          if (!deaf || interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
          }
          interrupted = true;
        }
      }
    }
  }

  private JobAttempt attempt(ScriptWriter writer, Duration patience) {
    return attempt(writer, BEAT, patience);
  }

  private JobAttempt attempt(ScriptWriter writer, Duration beat, Duration patience) {
    return attempt(
        new FilmMaker(writer, new SpeechEngines(), new LibavEncoder(), artifacts()),
        beat,
        patience);
  }

  private FilmMaker maker(ChatWriter chat) {
    return new FilmMaker(
        new Failing(() -> {}),
        new SpeechEngines(),
        new LibavEncoder(),
        artifacts(),
        FilmMaker.PAINTERS,
        new OutsideHelp(Optional.of(chat), Optional.empty(), Optional.empty()));
  }

  private ArtifactStore artifacts() {
    return new ArtifactStore(home.resolve("artifacts"), 1L << 30, InstantSource.system());
  }

  private JobAttempt attempt(FilmMaker maker, Duration beat, Duration patience) {
    VideoCatalog catalog = new VideoCatalog(DATABASE.source());
    return new JobAttempt(
        leases,
        maker,
        new Publisher(objects, catalog, leases, DATABASE.transactions()),
        new AttemptWatch(beat, patience, forced::countDown, cancelled),
        new Removal(objects, catalog, jobs));
  }

  private Lease claimed() {
    queue("key");
    return leases.claim("worker").orElseThrow();
  }

  private void queue(String workKey) {
    String payload = BriefCodec.toJson(Postings.baker());
    jobs.submitShared(
        new JobRequest("reels", null, workKey, "posting:7001", payload, null, Priority.NORMAL), 0);
  }

  private void takeBack(Lease lease) {
    DATABASE
        .client()
        .sql("update generation_jobs set attempt_started_at = now() - interval '1 hour'")
        .update();
    List<Job> rescued = leases.rescue();
    while (rescued.isEmpty()) { // passes over a row that a heartbeat holds at this moment
      rescued = leases.rescue();
    }
    assertThat(rescued).extracting(Job::jobId).containsExactly(lease.jobId());
  }

  private Job now(Lease lease) {
    return jobs.find(lease.jobId()).orElseThrow();
  }
}
