package dev.reelmill.app;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.job.CancelHints;
import dev.reelmill.outside.ServerAddress;
import dev.reelmill.outside.ServerLeases;
import dev.reelmill.outside.ServerObjects;
import dev.reelmill.outside.ServerSignal;
import dev.reelmill.pipeline.AttemptWatch;
import dev.reelmill.pipeline.JobAttempt;
import dev.reelmill.pipeline.Worker;
import dev.reelmill.publish.Publisher;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker without a database: all it knows of its jobs comes from a server over HTTP. */
final class OutsideRole implements WorkingRole {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideRole.class);
  private static final int BEATS_PER_LEASE = 3;

  /** Nothing else tells that a job was cancelled. */
  private static final Duration LONGEST_BEAT = Duration.ofSeconds(1);

  private static final Duration RETRY = Duration.ofSeconds(2);

  private final String name;
  private final ServerAddress server;
  private final ServerLeases jobs;
  private final FilmTools tools;
  private final ServerSignal pause;
  private final WorkerPort port;
  private volatile @Nullable Thread working;
  private volatile @Nullable Worker worker;
  private volatile boolean draining;

  OutsideRole(Settings settings, ServerAddress server) {
    this.name = settings.workers().id();
    this.server = server;
    this.jobs = new ServerLeases(server, name);
    this.pause = new ServerSignal(jobs);
    this.tools =
        FilmTools.in(
            FilmTools.folder(settings.home()),
            settings.workers().encoderThreads(),
            Optional.empty());
    this.port = WorkerPort.open(settings, this::alive, this::ready, "server", jobs::reached);
  }

  private boolean alive() {
    return working == null || working.isAlive();
  }

  private boolean ready() {
    return worker != null && !draining;
  }

  @Override
  public void run() throws InterruptedException {
    working = Thread.currentThread();
    Duration lease = greet();
    if (draining) {
      return;
    }
    tools.warmUp();
    Worker ready = assemble(lease);
    worker = ready;
    if (draining) {
      return;
    }
    LOG.info("{} is ready for work of {}", name, server);
    ready.run();
  }

  /** A server that is away is waited for; one that refuses is not. */
  private Duration greet() throws InterruptedException {
    boolean told = false;
    while (!draining) {
      try {
        return jobs.greet();
      } catch (ReelmillException failure) {
        if (!failure.retryable()) {
          throw failure;
        }
        if (!told) {
          LOG.info("{} is waited for: {}", server, failure.getMessage());
          told = true;
        }
        boolean _ = pause.awaitWork(RETRY);
      }
    }
    return RETRY;
  }

  private Worker assemble(Duration lease) {
    Publisher publisher = new Publisher(new ServerObjects(jobs), jobs, jobs::index);
    Duration third = lease.dividedBy(BEATS_PER_LEASE);
    Duration beat = third.compareTo(LONGEST_BEAT) < 0 ? third : LONGEST_BEAT;
    AttemptWatch watch =
        new AttemptWatch(beat, WorkerRole.PATIENCE_WITH_LOST, WorkerRole::halt, CancelHints.NONE);
    JobAttempt attempt = new JobAttempt(jobs, tools.maker(), publisher, watch, job -> {});
    return new Worker(name, jobs, pause, attempt);
  }

  @Override
  public void drain() {
    draining = true;
    Worker working = worker;
    if (working == null) {
      pause.close();
    } else {
      working.drain();
    }
  }

  @Override
  public void close() {
    port.close();
    pause.close();
  }
}
