package dev.reelmill.app;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds of housekeeping that one server does for all that share the database. */
final class Turns {
  private final JdbcClient database;

  /** Turns in a database that has the migrations of this program. */
  Turns(DataSource source) {
    database = JdbcClient.create(source);
  }

  /**
   * Takes the turn, for this server, unless one has begun a round of that name within the given
   * time. A server that dies in a round has done it: the next follows in its time.
   */
  boolean take(String round, Duration distance) {
    return database
            .sql(
                """
                insert into housekeeping_turns (round) values (:round)
                on conflict (round) do update set taken_at = now()
                where housekeeping_turns.taken_at <= now() - make_interval(secs => :distance)
                """)
            .param("round", round)
            .param("distance", distance.toMillis() / 1e3)
            .update()
        > 0;
  }
}
