package dev.reelmill.job;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions of the program that share a database while one takes the other's place. What was asked
 * for by one is made by workers of the same or a later one.
 */
public final class Programs {
  /** The session's setting that says which version a connection belongs to. */
  public static final String SETTING = "reelmill.program";

  /** A condition on jobs: this connection's version may make them. */
  static final String MAY_MAKE =
      """
      (program is null or program in (
        select program from programs where ordinal <= (
          select ordinal from programs where program = current_setting('reelmill.program', true))))
      """;

  private Programs() {}

  /** Notes that the version of the source's connections has come; the first time, as the latest. */
  public static void register(DataSource source) {
    JdbcClient.create(source)
        .sql(
            "insert into programs (program) select current_setting('reelmill.program', true)"
                + " where current_setting('reelmill.program', true) is not null"
                + " on conflict do nothing")
        .update();
  }
}
