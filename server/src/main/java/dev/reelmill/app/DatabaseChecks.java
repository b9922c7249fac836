package dev.reelmill.app;

import dev.reelmill.app.database.Schema;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the doctor asks a database, which is opened once for all questions and not changed. */
final class DatabaseChecks {
  private static final int OLDEST_TRIED = 15;
  private static final Duration CLOSE_ENOUGH = Duration.ofSeconds(3);

  private final Supplier<DataSource> opening;
  private final InstantSource clock;
  private @Nullable DataSource opened;
  private @Nullable RuntimeException closed;

  /**
   * Questions about a database.
   *
   * @param opening fails with what to do when it cannot be reached
   * @param clock this machine's
   */
  DatabaseChecks(Supplier<DataSource> opening, InstantSource clock) {
    this.opening = opening;
    this.clock = clock;
  }

  /** That it answers, and is no older than those this program was tried with. */
  Finding version() {
    JdbcClient client = JdbcClient.create(database());
    String version = text(client, "show server_version");
    int number = Integer.parseInt(text(client, "show server_version_num"));
    return Finding.of(
        "PostgreSQL " + version + ", " + text(client, "show max_connections") + " connections",
        number / 10_000 < OLDEST_TRIED,
        "Reelmill was tried with %d and newer; upgrade it".formatted(OLDEST_TRIED));
  }

  /** Which of this program's tables are there. */
  Finding schema() {
    return new Finding.Well(Schema.describe(databaseOrSkip()));
  }

  /** How far this machine's clock is from the database's, which is the one that decides. */
  Finding clock() {
    JdbcClient client = JdbcClient.create(databaseOrSkip());
    text(client, "select 1"); // so that the connection is there
    long before = clock.millis();
    double theirs =
        client.sql("select extract(epoch from clock_timestamp())").query(Double.class).single();
    double ours = (before + clock.millis()) / 2000.0;
    double ahead = ours - theirs;
    String apart =
        String.format(
            Locale.ROOT,
            "%.1f s %s the database's",
            Math.abs(ahead),
            ahead < 0 ? "behind" : "ahead of");
    return Finding.of(
        apart,
        Math.abs(ahead) > CLOSE_ENOUGH.toSeconds(),
        "let both machines follow a time server (chrony, systemd-timesyncd). Receivers of webhooks"
            + " refuse signatures 5 minutes off, buckets requests 15 minutes off");
  }

  private static String text(JdbcClient client, String sql) {
    return client.sql(sql).query(String.class).single();
  }

  private DataSource database() {
    DataSource known = opened;
    if (known != null) {
      return known;
    }
    try {
      DataSource fresh = opening.get();
      opened = fresh;
      return fresh;
    } catch (RuntimeException unreachable) {
      closed = unreachable;
      throw unreachable;
    }
  }

  /** The reason is told once. */
  private DataSource databaseOrSkip() {
    if (closed != null) {
      throw new IllegalStateException("not looked at, as the database cannot be reached");
    }
    return database();
  }
}
