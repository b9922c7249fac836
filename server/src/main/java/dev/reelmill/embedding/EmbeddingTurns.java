package dev.reelmill.embedding;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one of several servers have texts embedded, so that none is paid for twice. A turn ends by
 * itself when its holder is gone. Where servers have different models, the one that started last
 * decides: otherwise they would undo each other's work for ever.
 */
public final class EmbeddingTurns {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingTurns.class);

  /** Longer than any batch takes. */
  private static final Duration TURN = Duration.ofMinutes(2);

  private final JdbcClient database;
  private final UUID holder = UUID.randomUUID();
  private final Set<String> chosen = ConcurrentHashMap.newKeySet();
  private final Set<String> overruled = ConcurrentHashMap.newKeySet();

  /** Turns kept in a database that has the migrations of this program. */
  public EmbeddingTurns(DataSource database) {
    this.database = JdbcClient.create(database);
  }

  /** Takes or prolongs the turn; false while it is another's. */
  boolean take(String things, String model) {
    if (!chosen.contains(things)) {
      choose(things, model);
      chosen.add(things);
    }
    int taken =
        database
            .sql(
                """
                update embedding_turns
                set holder = :holder, held_until = clock_timestamp() + make_interval(secs => :turn)
                where things = :things and model = :model
                  and (holder = :holder or held_until < clock_timestamp())
                """)
            .param("holder", holder)
            .param("turn", TURN.toSeconds())
            .param("things", things)
            .param("model", model)
            .update();
    if (taken == 0) {
      tellIfOverruled(things, model);
    }
    return taken == 1;
  }

  /** Ends all turns of this server. */
  void end() {
    if (!chosen.isEmpty()) {
      database
          .sql("update embedding_turns set held_until = '-infinity' where holder = :holder")
          .param("holder", holder)
          .update();
    }
  }

  private void choose(String things, String model) {
    database
        .sql(
            """
            insert into embedding_turns (things, model) values (:things, :model)
            on conflict (things) do update
              set model = excluded.model, holder = null, held_until = '-infinity'
              where embedding_turns.model <> excluded.model
            """)
        .param("things", things)
        .param("model", model)
        .update();
  }

  private void tellIfOverruled(String things, String model) {
    String decided =
        database
            .sql("select model from embedding_turns where things = :things")
            .param("things", things)
            .query(String.class)
            .optional()
            .orElse(model);
    if (!decided.equals(model) && overruled.add(things)) {
      LOG.warn(
          "A server that started later has {} embedded by {}: here what {} has not embedded yet is"
              + " found by its words",
          things,
          decided,
          model);
    }
  }
}
