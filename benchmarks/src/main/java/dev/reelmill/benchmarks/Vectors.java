package dev.reelmill.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Vectors drawn around real ones. */
final class Vectors {
  private static final int DIMENSIONS = 384;
  private static final double SPREAD = 0.03;

  private Vectors() {}

  /** A posting's id and its vectors as the database keeps them. */
  @SuppressWarnings("ArrayRecordComponent")
  record Row(long id, byte[] vectors) {}

  /** Inserts a copy of each posting under an id of its own. */
  static void copy(JdbcClient client, List<Row> rows, int copy) {
    Random random = new Random(copy);
    for (Row row : rows) {
      client
          .sql(
              """
              insert into postings (greenhouse_id, company_slug, title, company, description, location, absolute_url,
                departments, offices, content_hash, updated_at, revision, embedding, embedding_model)
              select :id, company_slug || :copy, title, company, description, location, absolute_url, departments,
                offices, content_hash || :copy, updated_at, nextval('posting_revision'), :vectors, embedding_model
              from postings where greenhouse_id = :original
              """)
          .param("id", row.id() + 10_000L * copy)
          .param("copy", copy)
          .param("vectors", around(row.vectors(), random))
          .param("original", row.id())
          .update();
    }
  }

  private static byte[] around(byte[] vectors, Random random) {
    ByteBuffer source = ByteBuffer.wrap(vectors).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer target = ByteBuffer.allocate(vectors.length).order(ByteOrder.LITTLE_ENDIAN);
    while (source.hasRemaining()) {
      float[] vector = new float[DIMENSIONS];
      double squares = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        vector[i] = (float) (source.getFloat() + SPREAD * random.nextGaussian());
        squares += vector[i] * vector[i];
      }
      for (float value : vector) {
        target.putFloat((float) (value / Math.sqrt(squares)));
      }
    }
    return target.array();
  }
}
