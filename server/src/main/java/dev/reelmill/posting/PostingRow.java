package dev.reelmill.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of table {@code postings}. */
final class PostingRow {
  static final String COLUMNS =
      """
      greenhouse_id, board_kind, board_id, title, company, description, location, absolute_url,
      departments, offices, content_hash, active, updated_at, revision, embedding, embedding_model
      """;

  private PostingRow() {}

  static StoredPosting read(ResultSet row, int number) throws SQLException {
    Timestamp updated = row.getTimestamp("updated_at");
    GreenhousePosting posting =
        new GreenhousePosting(
            origin(row),
            row.getString("company"),
            row.getString("title"),
            row.getString("location"),
            row.getString("absolute_url"),
            strings(row, "departments"),
            strings(row, "offices"),
            updated == null ? null : updated.toInstant(),
            row.getString("description"));
    return new StoredPosting(
        posting,
        row.getString("content_hash"),
        row.getBoolean("active"),
        row.getLong("revision"),
        embedding(row));
  }

  /** A posting of Greenhouse has no other id than its number. */
  static PostingOrigin origin(ResultSet row) throws SQLException {
    String id = row.getString("board_id");
    return id == null
        ? PostingOrigin.greenhouse(row.getLong("greenhouse_id"))
        : new PostingOrigin(kind(row.getString("board_kind")), id);
  }

  static BoardKind kind(String label) {
    return BoardKind.labelled(label)
        .orElseThrow(() -> new IllegalStateException("a newer version wrote " + label));
  }

  private static StoredPosting.@Nullable Embedding embedding(ResultSet row) throws SQLException {
    byte @Nullable [] vectors = row.getBytes("embedding");
    String model = row.getString("embedding_model");
    return vectors == null || model == null ? null : new StoredPosting.Embedding(model, vectors);
  }

  private static List<String> strings(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
