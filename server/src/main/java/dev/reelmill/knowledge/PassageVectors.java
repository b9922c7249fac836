package dev.reelmill.knowledge;

import dev.reelmill.search.PassageSearch;
import dev.reelmill.search.TextSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes the vectors of passages, which become visible to the indexes with them: one server at a
 * time in the background, the first passages of all documents before any second one, so that a
 * large document keeps no small one waiting. With a distant model they become visible without, and
 * the search sees to their vectors.
 *
 * <p>Every transaction that gives out revisions holds one lock until it commits, so that they
 * become visible in their order.
 */
final class PassageVectors implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassageVectors.class);
  private static final int BATCH = 16;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(10);

  private static final FindablePassage ANY_PASSAGE =
      new FindablePassage("", "Any title", "", "Any text.");

  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final PassageSearch search;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread worker;

  PassageVectors(DataSource database, PassageSearch search) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.search = search;
    this.worker = Thread.ofPlatform().name("passage-vectors").daemon().unstarted(this::work);
  }

  private record Waiting(long id, FindablePassage passage) {}

  private record Computed(long id, TextSource.@Nullable Vectors vectors) {}

  /** Begins to work in the background. */
  void start() {
    worker.start();
  }

  /**
   * Computes those of a document, in the calling thread and as far as that goes: what fails, or is
   * beyond the given number, is left to the background.
   */
  void computeOf(UUID documentId, int most) {
    try {
      keep(computed(waiting(documentId, most)));
    } catch (RuntimeException later) {
      LOG.warn("The vectors of document {} come later: {}", documentId, later.toString());
    }
  }

  /** How many passages have no vectors yet, and were not given up. */
  long waiting() {
    return database
        .sql("select count(*) from knowledge_passages where revision is null")
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      worker.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      boolean more = false;
      Duration pause = LOOK_AGAIN;
      while (more || !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          more = computeSome() && closed.getCount() > 0;
          pause = LOOK_AGAIN;
        } catch (RuntimeException failure) {
          LOG.warn("Passages wait for their vectors: {}", failure.toString());
          more = false;
          pause = PAUSE_AFTER_ERROR;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there may be more. */
  private boolean computeSome() {
    Boolean found =
        transaction.execute(
            _ -> {
              if (waiting(null, 1).isEmpty() || !isOurTurn()) {
                return false;
              }
              List<Waiting> some = waiting(null, BATCH);
              keep(computed(some));
              return some.size() == BATCH;
            });
    search.lookNow();
    return Objects.requireNonNull(found);
  }

  private boolean isOurTurn() {
    return database
        .sql("select pg_try_advisory_xact_lock(hashtextextended('knowledge vectors', 0))")
        .query(Boolean.class)
        .single();
  }

  private List<Waiting> waiting(@Nullable UUID documentId, int most) {
    return database
        .sql(
            """
            select * from knowledge_passages
            where revision is null and (:id::uuid is null or document_id = :id)
            order by number, passage_id limit :most
            """)
        .param("id", documentId)
        .param("most", most)
        .query(PassageVectors::read)
        .list();
  }

  private static Waiting read(ResultSet row, int index) throws SQLException {
    return new Waiting(row.getLong("passage_id"), FindablePassage.of(row));
  }

  /**
   * One on which the model fails has none: its words are found all the same, and neither its
   * collection nor others wait for it. A model that is down is waited for.
   */
  private List<Computed> computed(List<Waiting> waiting) {
    if (search.findsByWordsAtFirst()) {
      return waiting.stream().map(one -> new Computed(one.id(), null)).toList();
    }
    List<Computed> computed = new ArrayList<>();
    RuntimeException failure = null;
    for (Waiting one : waiting) {
      try {
        computed.add(new Computed(one.id(), search.vectors(one.passage())));
      } catch (RuntimeException broken) {
        failure = broken;
        computed.add(new Computed(one.id(), null));
      }
    }
    if (failure != null && computed.stream().allMatch(one -> one.vectors() == null)) {
      TextSource.Vectors _ = search.vectors(ANY_PASSAGE); // throws when the model is down
      LOG.warn("{} passages have no vectors: {}", computed.size(), failure.toString());
    }
    return computed;
  }

  private void keep(List<Computed> computed) {
    transaction.executeWithoutResult(
        _ -> {
          KnowledgeStore.lock(database, KnowledgeStore.REVISIONS);
          computed.forEach(this::keep);
        });
  }

  private void keep(Computed one) {
    TextSource.Vectors vectors = one.vectors();
    database
        .sql(
            """
            update knowledge_passages set embedding = :vectors, embedding_model = :model,
              revision = nextval('knowledge_revision')
            where passage_id = :id and revision is null
            """)
        .param("vectors", vectors == null ? null : vectors.joined())
        .param("model", vectors == null ? null : vectors.model())
        .param("id", one.id())
        .update();
  }
}
