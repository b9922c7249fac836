package dev.reelmill.posting;

import static dev.reelmill.posting.PostingJson.absent;
import static dev.reelmill.posting.PostingJson.invalid;
import static dev.reelmill.posting.PostingJson.line;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a posting of Greenhouse, naming the field and the rule it breaks. */
final class GreenhouseReader {
  private GreenhouseReader() {}

  static GreenhousePosting read(JsonNode posting, @Nullable String givenCompany) {
    PostingJson.requireObject(posting);
    String title = PostingJson.title(posting, "title");
    String url = PostingJson.url(posting, "absolute_url");
    return new GreenhousePosting(
        origin(posting),
        PostingJson.company(
            line(posting, "company_name"),
            givenCompany,
            url,
            "company_name is missing and absolute_url does not tell the company"),
        title,
        line(PostingJson.object(posting, "location"), "name"),
        url,
        names(posting, "departments"),
        names(posting, "offices"),
        time(posting, "updated_at"),
        content(posting) + GreenhouseFields.html(posting));
  }

  /** An ISO 8601 time; null when it is missing. */
  static @Nullable Instant time(JsonNode posting, String field) {
    String time = line(posting, field);
    try {
      return time.isEmpty() ? null : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw invalid(field + " is not an ISO 8601 time with offset");
    }
  }

  private static PostingOrigin origin(JsonNode posting) {
    JsonNode id = posting.path("id");
    if (absent(id)) {
      throw invalid("id is missing");
    }
    if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() <= 0) {
      throw invalid("id is not a positive whole number");
    }
    return PostingOrigin.greenhouse(id.longValue());
  }

  private static List<String> names(JsonNode posting, String field) {
    return PostingJson.objects(posting, field).stream()
        .map(entry -> line(entry, "name"))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Greenhouse escapes the HTML once more; some who copy its format do not. */
  private static String content(JsonNode posting) {
    String html = PostingJson.text(posting, "content");
    return PlainText.hasMarkup(html) ? html : Parser.unescapeEntities(html, false);
  }
}
