package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of a database, brought to what this program knows. */
public final class Schema {
  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  private Schema() {}

  /**
   * Applies the migrations that are missing.
   *
   * @throws ReelmillException {@code database_version} when another version of Reelmill wrote the
   *     database and this one does not know its migrations; nothing is changed then
   */
  public static void migrate(DataSource database) {
    Flyway flyway = flyway(database);
    requireKnown(flyway);
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      // Flyway validates before it applies anything.
      throw new ReelmillException(
          "database_version",
          false,
          "The database was made by another version of Reelmill, whose migrations differ from this one's (%s). Nothing was changed. Start the Reelmill that made it, or choose another --home or DATABASE_URL."
              .formatted(firstDifference(flyway)),
          e);
    }
  }

  /**
   * Which migrations are there and which are missing, for people; nothing is changed.
   *
   * @throws ReelmillException {@code database_version} as {@link #migrate}
   */
  public static String describe(DataSource database) {
    Flyway flyway = flyway(database);
    requireKnown(flyway);
    MigrationInfo current = flyway.info().current();
    int pending = flyway.info().pending().length;
    String at = current == null ? "empty" : "version " + current.getVersion();
    return pending == 0 ? at : at + ", " + pending + " migrations are applied when a server starts";
  }

  /**
   * Waits until a server has applied the migrations that this program knows. Later ones do not
   * matter: they only add.
   */
  public static void await(DataSource database) throws InterruptedException {
    Flyway flyway = flyway(database);
    boolean told = false;
    while (flyway.info().pending().length > 0) {
      if (!told) {
        LOG.info("waiting for a server that brings the database up to date");
        told = true;
      }
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private static Flyway flyway(DataSource database) {
    return Flyway.configure().dataSource(database).locations("classpath:db/migration").load();
  }

  private static void requireKnown(Flyway flyway) {
    MigrationInfo[] applied = flyway.info().applied();
    for (MigrationInfo one : applied) {
      if (one.getState().isResolved() || one.getVersion() == null) {
        continue;
      }
      throw new ReelmillException(
          "database_version",
          false,
          "The database was written by another version of Reelmill: it has schema version %s (%s), which this one does not know. Nothing was changed. Start the Reelmill that wrote it, or choose another --home or DATABASE_URL."
              .formatted(one.getVersion(), one.getDescription()));
    }
  }

  private static String firstDifference(Flyway flyway) {
    return flyway.validateWithResult().invalidMigrations.stream()
        .filter(
            one ->
                one.errorDetails.errorCode
                    != CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED)
        .map(one -> "schema version " + one.version + ", " + one.description)
        .findFirst()
        .orElse("which ones it does not say");
  }
}
