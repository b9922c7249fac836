package dev.reelmill.benchmarks;

import dev.reelmill.app.database.Database;
import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.encode.LibavEncoder;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Programs;
import dev.reelmill.live.JobEvent;
import dev.reelmill.live.JobEvents;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.pipeline.AttemptWatch;
import dev.reelmill.pipeline.FilmMaker;
import dev.reelmill.pipeline.JobAttempt;
import dev.reelmill.pipeline.WarmUp;
import dev.reelmill.posting.BoardFile;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import dev.reelmill.script.LocalWriter;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.topic.TopicFilms;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * From a job's claim to its video's first segment being playable, by the database's clock: objects
 * and playlists durably stored, the job marked. First the first job of a process that has warmed up
 * as workers do before they claim, then twenty more. Each film is of another posting, and stopped
 * once it is playable. Arguments: an empty directory to work in, and {@code unwarmed} for a first
 * job without warm-up, which no worker has.
 */
public final class FirstSegment {
  private static final int RUNS = 20;

  private final Path home;
  private final JobStore jobs;
  private final Leases leases;
  private final JobEvents events;
  private final JobAttempt attempt;
  private final List<PostingBrief> briefs;

  private FirstSegment(Path home, DataSource source, FilmMaker maker) throws Exception {
    this.home = home;
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
    jobs = new JobStore(source, transactions);
    leases = new Leases(source, transactions, JobSettings.DEFAULT);
    events = new JobEvents(jobs, source);
    LocalObjectStore objects = new LocalObjectStore(home.resolve("objects"));
    VideoCatalog videos = new VideoCatalog(source);
    Publisher publisher = new Publisher(objects, videos, leases, transactions);
    AttemptWatch watch =
        new AttemptWatch(
            Duration.ofSeconds(5), Duration.ofMinutes(1), () -> {}, new CancelSignal(source));
    Removal removal = new Removal(objects, videos, jobs);
    attempt = new JobAttempt(leases, maker, publisher, watch, removal);
    try (InputStream board =
        Objects.requireNonNull(FirstSegment.class.getResourceAsStream("/sample/board.json"))) {
      briefs =
          BoardFile.parse(board.readAllBytes(), "sample").postings().stream()
              .map(posting -> posting.toBrief(BriefOptions.DEFAULT))
              .toList();
    }
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    ArtifactStore artifacts =
        new ArtifactStore(home.resolve("artifacts"), 1L << 34, InstantSource.system());
    LocalWriter writer = new LocalWriter(new TopicFilms());
    SpeechEngines voices = new SpeechEngines();
    LibavEncoder encoder = new LibavEncoder();
    try (Database database = Database.open(home.resolve("database"), Optional.empty())) {
      Programs.register(database.connections());
      FilmMaker maker = new FilmMaker(writer, voices, encoder, artifacts);
      FirstSegment measured = new FirstSegment(home, database.connections(), maker);
      boolean warmed = arguments.length < 2 || !arguments[1].equals("unwarmed");
      long begun = System.nanoTime();
      if (warmed) {
        voices.forVoice(null).warmUp();
        WarmUp.run(writer, voices, encoder, artifacts);
      }
      System.out.printf("warm-up: %.0f ms%n", (System.nanoTime() - begun) / 1e6);
      System.out.printf("first job of the process: %.0f ms%n", measured.once(0));
      double[] warm = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        warm[run] = measured.once(run + 1);
      }
      System.out.println("warm, of " + RUNS + " runs: " + new Figures(warm));
      measured.events.close();
    }
  }

  /** Milliseconds from claim to playable. */
  private double once(int run) {
    String brief = BriefCodec.toJson(briefs.get(run % briefs.size()));
    jobs.submitShared(
        new JobRequest(
            "reels",
            null,
            UUID.randomUUID().toString(),
            "posting:" + run,
            brief,
            null,
            Priority.NORMAL),
        1);
    Lease lease = leases.claim("benchmark").orElseThrow();
    Thread worker = Thread.currentThread();
    try (var listening =
        events.listen(
            lease.jobId(),
            event -> {
              if (event instanceof JobEvent.Playable) {
                worker.interrupt();
              }
            })) {
      attempt.run(lease);
      throw new IllegalStateException("made before it was playable, in " + home + listening);
    } catch (InterruptedException playable) {
      Job job = jobs.find(lease.jobId()).orElseThrow();
      leases.fail(leases.claim("benchmark").orElseThrow(), "measured", "measured", null, false);
      return Duration.between(
                  Objects.requireNonNull(job.startedAt()), Objects.requireNonNull(job.playableAt()))
              .toNanos()
          / 1e6;
    }
  }
}
