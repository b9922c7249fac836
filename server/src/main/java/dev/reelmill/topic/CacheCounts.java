package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.VideoShelf;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts how often films of topics were there, over all servers. Requests count in memory; {@link
 * #write} brings that to the database, so that a server that is killed forgets what it counted
 * since.
 */
public final class CacheCounts {
  private final JdbcClient database;
  private final VideoShelf shelf;
  private final Map<Topic, Uses> uses = new ConcurrentHashMap<>();
  private final Set<UUID> given = ConcurrentHashMap.newKeySet();

  /** Counts in a database that has the migrations of this program. */
  public CacheCounts(DataSource source, VideoShelf shelf) {
    database = JdbcClient.create(source);
    this.shelf = shelf;
  }

  void hit(Topic topic, UUID videoId) {
    of(topic).hits.increment();
    given.add(videoId);
  }

  void miss(Topic topic) {
    of(topic).misses.increment();
  }

  private Uses of(Topic topic) {
    return uses.computeIfAbsent(topic, _ -> new Uses());
  }

  /** Adds what was counted since the last time to the database. */
  public synchronized void write() {
    uses.forEach(this::write);
    Set<UUID> used = new HashSet<>(given);
    if (!used.isEmpty()) {
      shelf.used(used);
      given.removeAll(used);
    }
  }

  private void write(Topic topic, Uses counted) {
    long hits = counted.hits.sumThenReset();
    long misses = counted.misses.sumThenReset();
    if (hits + misses == 0) {
      return;
    }
    try {
      add(topic, hits, misses);
    } catch (RuntimeException later) {
      counted.hits.add(hits);
      counted.misses.add(misses);
      throw later;
    }
  }

  private void add(Topic topic, long hits, long misses) {
    database
        .sql(
            """
            insert into topic_uses (cache_key, hits, misses) values (:key, :hits, :misses)
            on conflict (cache_key) do update
            set hits = topic_uses.hits + excluded.hits, misses = topic_uses.misses + excluded.misses
            """)
        .param("key", TopicKey.cache(topic))
        .param("hits", hits)
        .param("misses", misses)
        .update();
  }

  /** The sums of all servers, this one's up to now. */
  public CacheTotals totals() {
    write();
    return database
        .sql(
            "select coalesce(sum(hits), 0) as hits, coalesce(sum(misses), 0) as misses from"
                + " topic_uses")
        .query((row, index) -> new CacheTotals(row.getLong("hits"), row.getLong("misses")))
        .single();
  }

  private static final class Uses {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
  }
}
