package dev.reelmill.chaos;

import static java.util.Objects.requireNonNull;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.database.KillablePostgres;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.JobTally;
import dev.reelmill.storage.FaultProxy;
import dev.reelmill.storage.S3ObjectStore;
import dev.reelmill.storage.S3Proxy;
import dev.reelmill.storage.S3Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * What many machines share: a database of its own, and a bucket that they reach over a line with
 * faults. The test itself looks at both directly.
 */
final class Cluster implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Path folder;
  private final S3Settings bucket = S3Proxy.running().newBucket();
  private final KillablePostgres postgres;
  private final FaultProxy line;
  private final Database database;
  private final S3ObjectStore objects;

  /** Has a database with the program's tables, an empty bucket, and no programs yet. */
  Cluster(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    postgres = new KillablePostgres(Files.createDirectories(folder.resolve("postgres")));
    line = new FaultProxy(bucket.endpoint().orElseThrow());
    database = Database.open(folder, Optional.of(postgres.address()));
    objects = S3ObjectStore.of(bucket);
  }

  /** A worker on a machine of its own, which does not run yet. */
  Program worker(String name, Map<String, String> more) {
    return program(name, more, "worker");
  }

  /** A program on a machine of its own, which does not run yet. */
  Program program(String name, Map<String, String> more, String... command) {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABASE_URL", postgres.url());
    environment.put("S3_ENDPOINT", line.address().toString());
    environment.put("S3_BUCKET", bucket.bucket());
    environment.put("S3_ACCESS_KEY", bucket.accessKey());
    environment.put("S3_SECRET_KEY", bucket.secretKey());
    environment.put("ENCODER_THREADS", "1");
    environment.putAll(more);
    return new Program(name, folder, environment, command);
  }

  /** The database's server. */
  PostgresPart postgres() {
    return new PostgresPart(postgres);
  }

  /** The programs' line to the bucket. */
  FaultProxy line() {
    return line;
  }

  /** The bucket, without faults. */
  S3ObjectStore objects() {
    return objects;
  }

  /** The test's own connections to the database. */
  DataSource connections() {
    return database.connections();
  }

  /** For questions of the test's own. */
  JdbcClient sql() {
    return JdbcClient.create(connections());
  }

  /** The ids that a query of one column finds. */
  List<UUID> ids(String query) {
    return sql()
        .sql(query)
        .query((row, index) -> requireNonNull(row.getObject(1, UUID.class)))
        .list();
  }

  /** The texts that a query of one column finds. */
  List<String> texts(String query) {
    return sql().sql(query).query((row, index) -> requireNonNull(row.getString(1))).list();
  }

  /** The number that a query finds. */
  long count(String query) {
    return sql().sql(query).query(Long.class).single();
  }

  /** Whether the answer to a question is true; it is not when the database does not answer. */
  boolean isSo(String question) {
    try {
      return sql().sql(question).query(Boolean.class).single();
    } catch (DataAccessException away) {
      return false;
    }
  }

  /** The queue. */
  JobStore jobs() {
    return new JobStore(database.connections(), new JdbcTransactionManager(database.connections()));
  }

  /** The sums of what happened. */
  JobTally tally() {
    return new JobTally(connections(), new JdbcTransactionManager(connections()));
  }

  /** The published videos. */
  VideoCatalog videos() {
    return new VideoCatalog(database.connections());
  }

  /** Looks again and again until it is so. */
  static void await(String what, Duration atMost, Callable<Boolean> so) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!so.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + atMost.toSeconds() + " s: " + what);
      }
      boolean _ = new CountDownLatch(1).await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
    postgres.close();
    line.close();
    objects.close();
  }
}
