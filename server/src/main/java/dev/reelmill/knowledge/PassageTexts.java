package dev.reelmill.knowledge;

import dev.reelmill.search.TextSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The passages of all documents as texts that an index follows. */
public final class PassageTexts implements TextSource {
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  /** Passages in the given database, whose tables exist. */
  public PassageTexts(DataSource database) {
    this.database = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Override
  public UUID id() {
    return database.sql("select source_id from knowledge_source").query(UUID.class).single();
  }

  @Override
  public String viewsVersion() {
    return "passages-1";
  }

  @Override
  public long latestRevision() {
    return database
        .sql("select coalesce(max(revision), 0) from knowledge_passages")
        .query(Long.class)
        .single();
  }

  @Override
  public List<Change> changedAfter(long revision, int limit) {
    return database
        .sql(
            "select * from knowledge_passages where revision > :revision"
                + " order by revision limit :limit")
        .param("revision", revision)
        .param("limit", limit)
        .query((row, _) -> change(row))
        .list();
  }

  /** A passage never changes but to go; then its text is empty, and no vectors are kept. */
  @Override
  public void keep(Change change, Vectors vectors) {
    database
        .sql(
            """
            update knowledge_passages set embedding = :vectors, embedding_model = :model
            where passage_id = :id and removed_at is null
            """)
        .param("vectors", vectors.joined())
        .param("model", vectors.model())
        .param("id", change.id())
        .update();
  }

  @Override
  public List<Change> lacking(String model, long revision, int limit) {
    return database
        .sql(
            """
            select * from knowledge_passages
            where revision > :revision and removed_at is null
              and embedding_model is distinct from :model
            order by revision limit :limit
            """)
        .param("revision", revision)
        .param("model", model)
        .param("limit", limit)
        .query((row, _) -> change(row))
        .list();
  }

  @Override
  public void announce(Change change, String model, byte @Nullable [] joined) {
    transaction.executeWithoutResult(
        _ -> {
          KnowledgeStore.lock(database, KnowledgeStore.REVISIONS);
          database
              .sql(
                  """
                  update knowledge_passages set embedding = :vectors, embedding_model = :model,
                    revision = nextval('knowledge_revision')
                  where passage_id = :id and removed_at is null
                    and embedding_model is distinct from :model
                  """)
              .param("vectors", joined)
              .param("model", model)
              .param("id", change.id())
              .update();
        });
  }

  private static Change change(ResultSet row) throws SQLException {
    boolean removed = row.getTimestamp("removed_at") != null;
    return new Change(
        row.getLong("passage_id"),
        row.getLong("revision"),
        row.getString("text"),
        removed ? Optional.empty() : Optional.of(FindablePassage.of(row)),
        vectors(row));
  }

  private static @Nullable Vectors vectors(ResultSet row) throws SQLException {
    byte[] joined = row.getBytes("embedding");
    String model = row.getString("embedding_model");
    return joined == null || model == null ? null : new Vectors(model, joined);
  }
}
