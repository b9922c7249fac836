package dev.reelmill.pipeline;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.Lease;
import dev.reelmill.job.LeaseLost;
import dev.reelmill.job.LeasedWork;
import dev.reelmill.publish.FilmPackage;
import dev.reelmill.publish.LiveFilm;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt at a claimed job, from its brief to the published video. Whatever goes wrong is
 * written to the job; only an interruption from outside reaches the caller.
 */
public final class JobAttempt {
  private static final Logger LOG = LoggerFactory.getLogger(JobAttempt.class);

  private final LeasedWork jobs;
  private final FilmMaker maker;
  private final Publisher publisher;
  private final AttemptWatch watch;
  private final Consumer<UUID> removal;

  /** Attempts with the given tools. */
  public JobAttempt(
      LeasedWork jobs, FilmMaker maker, Publisher publisher, AttemptWatch watch, Removal removal) {
    this(jobs, maker, publisher, watch, removal::afterStop);
  }

  /**
   * The same where objects are removed in another way.
   *
   * @param removal is given jobs whose attempt has stopped because the lease was lost
   */
  public JobAttempt(
      LeasedWork jobs,
      FilmMaker maker,
      Publisher publisher,
      AttemptWatch watch,
      Consumer<UUID> removal) {
    this.jobs = jobs;
    this.maker = maker;
    this.publisher = publisher;
    this.watch = watch;
    this.removal = removal;
  }

  /**
   * Works on the job until it is ready, has failed, or is lost to another attempt.
   *
   * @throws InterruptedException when the thread was interrupted from outside; the job is back in
   *     the queue
   */
  public void run(Lease lease) throws InterruptedException {
    try (AttemptContext context = AttemptContext.begin(lease)) {
      run(lease, new JobProgress(jobs, lease, context));
    }
  }

  private void run(Lease lease, JobProgress progress) throws InterruptedException {
    Heartbeat beat = Heartbeat.start(jobs, lease, watch);
    boolean lost = false;
    LOG.info(
        "attempt {} at job {} begins: {}", lease.attempt(), lease.jobId(), lease.job().subject());
    try (CancelSignal.Watch _ = watch.cancelled().watch(lease, beat::beatNow)) {
      work(lease, progress);
      LOG.atInfo()
          .addKeyValue("duration_seconds", progress.seconds())
          .log("job {} is ready: {}", lease.jobId(), lease.job().subject());
    } catch (LeaseLost gone) {
      lost = true;
      LOG.info("{}", gone.getMessage());
    } catch (InterruptedException interrupted) {
      stopped(lease, beat);
    } catch (RuntimeException failure) {
      if (Thread.interrupted()) { // a file that was being written says it this way
        stopped(lease, beat);
      } else {
        failed(lease, failure, progress);
      }
    } finally {
      beat.close();
      if (beat.lost()) {
        Thread.interrupted(); // a beat that came late
      }
      if (lost || beat.lost()) {
        tidyUp(lease);
      }
    }
  }

  private void work(Lease lease, JobProgress progress) throws InterruptedException {
    if (!lease.uploadDone()) {
      Brief brief = BriefCodec.fromJson(lease.job().payload());
      AttemptMeasures measures = new AttemptMeasures(maker);
      try (LiveFilm live = publisher.live(lease)) {
        FilmPackage film =
            maker.make(brief, progress, new LiveAudience(live), new JobDecisions(jobs, lease));
        progress.enter(Stage.UPLOAD);
        jobs.measured(lease, measures.of(film, publisher.upload(lease, film, live.stored())));
      }
    }
    progress.enter(Stage.INDEX);
    publisher.index(lease);
    progress.endStage();
  }

  private void stopped(Lease lease, Heartbeat beat) throws InterruptedException {
    if (beat.lost()) {
      LOG.info("attempt {} of job {} was taken back", lease.attempt(), lease.jobId());
      return;
    }
    beat.close();
    giveBack(lease);
    throw new InterruptedException("attempt at job " + lease.jobId() + " was stopped");
  }

  private void failed(Lease lease, RuntimeException failure, JobProgress progress) {
    if (failure instanceof ReelmillException known) {
      LOG.atWarn()
          .addKeyValue("error_code", known.code())
          .addKeyValue("duration_seconds", progress.seconds())
          .log("job {}: {}", lease.jobId(), known.getMessage());
      fail(lease, known.code(), message(known), progress, known.retryable());
    } else {
      LOG.error("job {} broke in {}", lease.jobId(), progress.stage(), failure);
      fail(lease, progress.stage().label() + "_failed", "an internal error", progress, true);
    }
  }

  /** Housekeeping would do it too, only later. */
  private void tidyUp(Lease lease) {
    try {
      removal.accept(lease.jobId());
    } catch (RuntimeException later) {
      LOG.warn("what job {} made is still there: {}", lease.jobId(), later.getMessage());
    }
  }

  private void giveBack(Lease lease) {
    try {
      jobs.release(lease);
    } catch (LeaseLost lost) {
      LOG.info("{}", lost.getMessage());
    } catch (RuntimeException unreachable) {
      LOG.warn(
          "job {} could not be given back, its lease will run out: {}",
          lease.jobId(),
          unreachable.getMessage());
    }
  }

  private static String message(ReelmillException failure) {
    String message = failure.getMessage();
    return message == null ? failure.code() : message;
  }

  private void fail(
      Lease lease, String code, String message, JobProgress progress, boolean retryable) {
    try {
      jobs.fail(lease, code, message, progress.stage().label(), retryable);
    } catch (LeaseLost lost) {
      LOG.info("{}", lost.getMessage());
    } catch (RuntimeException unreachable) {
      LOG.warn(
          "job {}: its failure could not be written, its lease will run out: {}",
          lease.jobId(),
          unreachable.getMessage());
    }
  }
}
