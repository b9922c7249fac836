package dev.reelmill.posting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented postings for tests. */
final class Boards {
  private Boards() {}

  static GreenhousePosting posting(long id, String title, String content) {
    return new GreenhousePosting(
        id,
        "Larkspur Tools",
        title,
        "Ghent, Belgium",
        "https://jobs.example.com/" + id,
        List.of("Workshop"),
        List.of("Ghent"),
        null,
        content);
  }

  static ParsedBoard board(GreenhousePosting... postings) {
    return new ParsedBoard(List.of(postings), List.of());
  }

  static String json(long id, @Nullable String title) {
    return """
        {"id": %d, "title": %s, "company_name": "Larkspur Tools", "content": "&lt;p&gt;Hi&lt;/p&gt;"}\
        """
        .formatted(id, title == null ? "null" : "\"" + title + "\"");
  }
}
