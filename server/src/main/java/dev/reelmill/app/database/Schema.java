package dev.reelmill.app.database;

import dev.reelmill.brief.ReelmillException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The tables of a database, brought to what this program knows. */
public final class Schema {
  private Schema() {}

  /**
   * Applies the migrations that are missing.
   *
   * @throws ReelmillException {@code database_version} when a newer Reelmill wrote the database;
   *     nothing is changed then
   */
  public static void migrate(DataSource database) {
    Flyway flyway =
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load();
    MigrationInfo[] applied = flyway.info().applied();
    for (MigrationInfo one : applied) {
      if (one.getState().isResolved() || one.getVersion() == null) {
        continue;
      }
      throw new ReelmillException(
          "database_version",
          false,
          "The database was written by a newer Reelmill: it has schema version %s (%s), which this one does not know. Nothing was changed. Start the newer Reelmill, or choose another --home or DATABASE_URL."
              .formatted(one.getVersion(), one.getDescription()));
    }
    flyway.migrate();
  }
}
