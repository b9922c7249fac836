package dev.reelmill.knowledge;

import dev.reelmill.brief.Passage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps documents and their passages. Passages become visible to the indexes once they have
 * vectors, see {@link PassageVectors}.
 */
final class KnowledgeStore {
  private static final String DOCUMENT =
      """
      select d.*, not exists (select from knowledge_passages p
        where p.document_id = d.document_id and p.revision is null) as ready
      from knowledge_documents d
      """;

  private static final String WRITE =
      """
      insert into knowledge_passages (document_id, number, owner, collection, title, heading, text)
      values (:document, :number, :owner, :collection, :title, :heading, :text)
      """;

  /** The indexes find passages by their owner: those that they know are told to them again. */
  private static final String HAND_OVER_PASSAGES =
      """
      update knowledge_passages p set owner = :to,
        revision = case when p.revision is not null then nextval('knowledge_revision') end
      from knowledge_documents d
      where d.owner = :from and p.document_id = d.document_id and p.removed_at is null
      """;

  /** Held by every transaction that gives out revisions, until it commits. */
  static final String REVISIONS = "knowledge revision";

  private final JdbcClient database;
  private final NamedParameterJdbcTemplate batches;
  private final TransactionTemplate transaction;

  KnowledgeStore(DataSource database) {
    this.database = JdbcClient.create(database);
    this.batches = new NamedParameterJdbcTemplate(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  /**
   * Keeps a document, unless its owner has so many already.
   *
   * @return the document, or the same one as it was kept before; empty when there is no room
   */
  Optional<KnowledgeDocument> add(NewDocument document, List<CutPassage> passages, int most) {
    Optional<KnowledgeDocument> kept =
        transaction.execute(
            _ -> {
              lock("knowledge documents " + document.owner());
              Optional<KnowledgeDocument> known = known(document);
              if (known.isPresent() || count(document.owner()) >= most) {
                return known;
              }
              return Optional.of(insert(document, passages));
            });
    return Objects.requireNonNull(kept);
  }

  /** The document of that id, whoever's. */
  Optional<KnowledgeDocument> find(UUID documentId) {
    return database
        .sql(DOCUMENT + "where document_id = :id")
        .param("id", documentId)
        .query(KnowledgeStore::document)
        .optional();
  }

  /** Somebody's documents, newest first, of one collection or all, that stand before a place. */
  List<KnowledgeDocument> list(String owner, @Nullable String collection, long before, int limit) {
    return database
        .sql(
            DOCUMENT
                + """
                where owner = :owner and added < :before
                  and (:collection::text is null or collection = :collection)
                order by added desc limit :limit
                """)
        .param("owner", owner)
        .param("collection", collection)
        .param("before", before)
        .param("limit", limit)
        .query(KnowledgeStore::document)
        .list();
  }

  /** Passages of a document from a number on. */
  List<Passage> passages(UUID documentId, int from, int limit) {
    return database
        .sql(
            """
            select * from knowledge_passages
            where document_id = :id and number >= :from and removed_at is null
            order by number limit :limit
            """)
        .param("id", documentId)
        .param("from", from)
        .param("limit", limit)
        .query((row, _) -> passage(row))
        .list();
  }

  /** Those of some passages that are still there and the owner's, in no order. */
  List<FoundPassage> passages(String owner, String collection, Collection<Long> ids) {
    return database
        .sql(
            """
            select * from knowledge_passages
            where passage_id = any(:ids) and owner = :owner and collection = :collection
              and removed_at is null
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("owner", owner)
        .param("collection", collection)
        .query((row, _) -> new FoundPassage(row.getLong("passage_id"), passage(row)))
        .list();
  }

  /** Whether somebody has a collection of that name. */
  boolean has(String owner, String collection) {
    return database
        .sql(
            "select exists (select from knowledge_documents"
                + " where owner = :owner and collection = :collection)")
        .param("owner", owner)
        .param("collection", collection)
        .query(Boolean.class)
        .single();
  }

  /** Whether passages of a collection cannot be found yet. */
  boolean isWaiting(String owner, String collection) {
    return database
        .sql(
            """
            select exists (select from knowledge_passages
              where owner = :owner and collection = :collection and revision is null)
            """)
        .param("owner", owner)
        .param("collection", collection)
        .query(Boolean.class)
        .single();
  }

  /** Removes a document: its text is gone when this returns. */
  void remove(UUID documentId) {
    transaction.executeWithoutResult(
        _ -> {
          lock(REVISIONS);
          database
              .sql("delete from knowledge_documents where document_id = :id")
              .param("id", documentId)
              .update();
          database
              .sql(
                  """
                  update knowledge_passages set removed_at = now(), title = '', heading = '',
                    text = '', embedding = null, revision = nextval('knowledge_revision')
                  where document_id = :id and removed_at is null
                  """)
              .param("id", documentId)
              .update();
          // An index that has not looked for a month finds nothing in these rows either.
          database
              .sql("delete from knowledge_passages where removed_at < now() - interval '30 days'")
              .update();
        });
  }

  /** Gives an owner's documents to another; says whether there were any. */
  boolean handOver(String from, String to) {
    return transaction.execute(
        _ -> {
          lock("knowledge documents " + from);
          if (count(from) == 0) {
            return false;
          }
          lock("knowledge documents " + to);
          twice(from, to).forEach(this::remove);
          lock(REVISIONS);
          database.sql(HAND_OVER_PASSAGES).param("from", from).param("to", to).update();
          database
              .sql("update knowledge_documents set owner = :to where owner = :from")
              .param("from", from)
              .param("to", to)
              .update();
          return true;
        });
  }

  /** An owner's documents that another has, too. */
  private List<UUID> twice(String owner, String other) {
    return database
        .sql(
            """
            select one.document_id from knowledge_documents one
            join knowledge_documents other
              using (collection, content_hash, title)
            where one.owner = :owner and other.owner = :other
            """)
        .param("owner", owner)
        .param("other", other)
        .query((row, _) -> row.getObject("document_id", UUID.class))
        .list();
  }

  private void lock(String what) {
    lock(database, what);
  }

  /** Holds something until the transaction ends. */
  static void lock(JdbcClient database, String what) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
        .param("what", what)
        .query(String.class)
        .optional();
  }

  private Optional<KnowledgeDocument> known(NewDocument document) {
    return database
        .sql(
            DOCUMENT
                + """
                where owner = :owner and collection = :collection
                  and content_hash = :hash and title = :title
                """)
        .param("owner", document.owner())
        .param("collection", document.collection())
        .param("hash", document.contentHash())
        .param("title", document.title())
        .query(KnowledgeStore::document)
        .optional();
  }

  private long count(String owner) {
    return database
        .sql("select count(*) from knowledge_documents where owner = :owner")
        .param("owner", owner)
        .query(Long.class)
        .single();
  }

  private KnowledgeDocument insert(NewDocument document, List<CutPassage> passages) {
    KnowledgeDocument kept =
        database
            .sql(
                """
                insert into knowledge_documents
                  (document_id, owner, collection, title, kind, content_hash, characters, passages)
                values (:id, :owner, :collection, :title, :kind, :hash, :characters, :passages)
                returning *, false as ready
                """)
            .param("id", document.documentId())
            .param("owner", document.owner())
            .param("collection", document.collection())
            .param("title", document.title())
            .param("kind", document.kind().label())
            .param("hash", document.contentHash())
            .param("characters", passages.stream().mapToInt(one -> one.text().length()).sum())
            .param("passages", passages.size())
            .query(KnowledgeStore::document)
            .single();
    SqlParameterSource[] rows = new SqlParameterSource[passages.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          new MapSqlParameterSource()
              .addValue("document", document.documentId())
              .addValue("number", i + 1)
              .addValue("owner", document.owner())
              .addValue("collection", document.collection())
              .addValue("title", document.title())
              .addValue("heading", passages.get(i).heading())
              .addValue("text", passages.get(i).text());
    }
    batches.batchUpdate(WRITE, rows);
    return kept;
  }

  private static KnowledgeDocument document(ResultSet row, int index) throws SQLException {
    return new KnowledgeDocument(
        row.getObject("document_id", UUID.class),
        row.getLong("added"),
        row.getString("owner"),
        row.getString("collection"),
        row.getString("title"),
        DocumentKind.of(row.getString("kind")).orElseThrow(),
        row.getInt("characters"),
        row.getInt("passages"),
        row.getBoolean("ready"),
        row.getTimestamp("created_at").toInstant());
  }

  private static Passage passage(ResultSet row) throws SQLException {
    return new Passage(
        row.getObject("document_id", UUID.class),
        row.getString("title"),
        row.getInt("number"),
        row.getString("heading"),
        row.getString("text"));
  }
}
