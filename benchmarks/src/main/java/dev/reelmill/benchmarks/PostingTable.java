package dev.reelmill.benchmarks;

import dev.reelmill.posting.GreenhousePosting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the table of postings with generated ones whose vectors are drawn around real ones. */
final class PostingTable {
  private static final int BATCH = 500;
  private static final String INSERT =
      """
      insert into postings (greenhouse_id, company_slug, title, company, description, location,
        absolute_url, departments, offices, content_hash, updated_at, revision, embedding,
        embedding_model)
      values (?, 'generated', ?, ?, ?, ?, ?, ?, ?, ?, now(), nextval('posting_revision'), ?, ?)
      on conflict (greenhouse_id) do nothing
      """;

  private final DataSource database;

  PostingTable(DataSource database) {
    this.database = database;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Vector(byte[] vectors, String model) {}

  long count() {
    return JdbcClient.create(database)
        .sql("select count(*) from postings")
        .query(Long.class)
        .single();
  }

  /** Adds postings up to a number; those up to the other number are there and embedded. */
  void fill(long embedded, long wanted) throws SQLException {
    List<Vector> real =
        JdbcClient.create(database)
            .sql(
                """
                select embedding, embedding_model from postings
                where greenhouse_id <= :embedded order by greenhouse_id
                """)
            .param("embedded", embedded)
            .query((row, n) -> new Vector(row.getBytes(1), row.getString(2)))
            .list();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      for (long from = Math.max(embedded, count()) + 1; from <= wanted; from += BATCH) {
        long to = Math.min(from + BATCH - 1, wanted);
        for (long id : LongStream.rangeClosed(from, to).toArray()) {
          // Postings of one title are TITLES apart, real and drawn ones alike.
          add(insert, id, real.get((int) ((id - 1) % real.size())));
        }
        insert.executeBatch();
        connection.commit();
      }
    }
  }

  private static void add(PreparedStatement insert, long id, Vector like) throws SQLException {
    GreenhousePosting posting = GeneratedPostings.posting(id);
    Connection connection = insert.getConnection();
    insert.setLong(1, id);
    insert.setString(2, posting.title());
    insert.setString(3, posting.company());
    insert.setString(4, posting.content());
    insert.setString(5, posting.location());
    insert.setString(6, posting.url());
    insert.setArray(7, connection.createArrayOf("text", posting.departments().toArray()));
    insert.setArray(8, connection.createArrayOf("text", new Object[0]));
    insert.setString(9, posting.contentHash());
    insert.setBytes(10, Vectors.around(like.vectors(), new Random(id)));
    insert.setString(11, like.model());
    insert.addBatch();
  }
}
