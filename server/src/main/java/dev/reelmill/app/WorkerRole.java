package dev.reelmill.app;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.database.Schema;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.CancelSignal;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Programs;
import dev.reelmill.job.RescueClock;
import dev.reelmill.job.WorkerPresence;
import dev.reelmill.pipeline.AttemptWatch;
import dev.reelmill.pipeline.JobAttempt;
import dev.reelmill.pipeline.Worker;
import dev.reelmill.provider.Ledger;
import dev.reelmill.publish.Publisher;
import dev.reelmill.publish.Removal;
import dev.reelmill.storage.ObjectStore;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A worker assembled by hand: a database that another process keeps, tools, the queue. */
final class WorkerRole implements WorkingRole {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerRole.class);
  private static final int BEATS_PER_LEASE = 3;

  static final Duration PATIENCE_WITH_LOST = Duration.ofSeconds(30);
  private static final int STUCK = 70; // EX_SOFTWARE of sysexits.h

  /** Not an exit in order: that would wait for the very thread that does not end. */
  static void halt() {
    Runtime.getRuntime().halt(STUCK);
  }

  private final String name;
  private final Database database;
  private final JobSignal signal;
  private final CancelSignal cancelled;
  private final WorkerPresence presence;
  private final RescueClock rescues;
  private final OutsideModels outside;
  private final FilmTools tools;
  private final Worker worker;
  private final WorkerPort port;
  private volatile @Nullable Thread working;
  private volatile boolean draining;

  /** Waits until a server has brought the database to the schema of this program. */
  static void awaitSchema(Settings settings) throws InterruptedException {
    try (Database database = Database.join(settings.home(), settings.databaseUrl())) {
      Schema.await(database.connections());
    }
  }

  /** Joins the database, which is at the schema of this program. */
  WorkerRole(Settings settings) {
    name = settings.workers().id();
    database = Database.join(settings.home(), settings.databaseUrl(), name);
    Programs.register(database.connections());
    signal = new JobSignal(database.connections());
    cancelled = new CancelSignal(database.connections());
    presence = new WorkerPresence(database.connections(), name);
    int threads = settings.workers().encoderThreads();
    outside = outside(settings, database.connections());
    tools = FilmTools.in(FilmTools.folder(settings.home()), threads, Optional.of(outside));
    Leases leases =
        new Leases(
            database.connections(),
            new JdbcTransactionManager(database.connections()),
            JobConfiguration.queueRules(settings));
    rescues = new RescueClock(leases);
    worker = assemble(settings, database.connections(), leases, tools, outside, signal, cancelled);
    port =
        WorkerPort.open(
            settings,
            () -> working == null || working.isAlive(),
            this::ready,
            "database",
            database::answers);
  }

  private boolean ready() {
    return working != null && !draining;
  }

  @Override
  public void run() throws InterruptedException {
    tools.warmUp();
    presence.begin();
    rescues.begin();
    working = Thread.currentThread();
    LOG.info("{} is ready for work", name);
    worker.run();
  }

  /** Where its metrics and probes are, if they have a port. */
  Optional<String> management() {
    return port.address();
  }

  @Override
  public void drain() {
    draining = true;
    worker.drain();
  }

  @Override
  public void close() {
    port.close();
    outside.close();
    rescues.close();
    presence.close();
    cancelled.close();
    signal.close();
    database.close();
  }

  private static OutsideModels outside(Settings settings, DataSource database) {
    double limit = settings.providers().dailyBudget();
    return new OutsideModels(
        settings.providers(), new Ledger(database, new JdbcTransactionManager(database), limit));
  }

  private static void takeBack(UUID job, JobStore jobs, OutsideModels outside) {
    jobs.find(job)
        .filter(stopped -> stopped.status() == JobStatus.CANCELLED)
        .ifPresent(cancelled -> outside.takeBack(job));
  }

  private static Worker assemble(
      Settings settings,
      DataSource database,
      Leases leases,
      FilmTools tools,
      OutsideModels outside,
      JobSignal signal,
      CancelSignal cancelled) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    ObjectStore objects = StorageConfiguration.open(settings);
    VideoCatalog videos = new VideoCatalog(database);
    Publisher publisher = new Publisher(objects, videos, leases, transactions);
    JobStore jobs = new JobStore(database, transactions);
    Removal removal = new Removal(objects, videos, jobs);
    AttemptWatch watch =
        new AttemptWatch(
            settings.jobs().lease().dividedBy(BEATS_PER_LEASE),
            PATIENCE_WITH_LOST,
            WorkerRole::halt,
            cancelled);
    JobAttempt attempt =
        new JobAttempt(
            leases,
            tools.maker(),
            publisher,
            watch,
            job -> {
              removal.afterStop(job);
              takeBack(job, jobs, outside);
            });
    return new Worker(settings.workers().id(), leases, signal, attempt);
  }
}
