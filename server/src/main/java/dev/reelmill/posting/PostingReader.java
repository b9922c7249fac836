package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one posting object, naming the field and the rule it breaks. */
final class PostingReader {
  /** The longest description taken, in characters as written in the file. */
  static final int CONTENT_LIMIT = 1 << 20;

  private static final int LINE_LIMIT = 500;

  private PostingReader() {}

  static GreenhousePosting read(JsonNode posting, @Nullable String fallbackCompany) {
    if (!posting.isObject()) {
      throw invalid("posting is not an object");
    }
    String title = line(posting, "title");
    if (title.isEmpty()) {
      throw invalid("title is missing");
    }
    String url = url(posting);
    return new GreenhousePosting(
        id(posting),
        company(posting, fallbackCompany, url),
        title,
        location(posting),
        url,
        names(posting, "departments"),
        names(posting, "offices"),
        updatedAt(posting),
        content(posting) + BoardFields.html(posting));
  }

  private static long id(JsonNode posting) {
    JsonNode id = posting.path("id");
    if (absent(id)) {
      throw invalid("id is missing");
    }
    if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() <= 0) {
      throw invalid("id is not a positive whole number");
    }
    return id.longValue();
  }

  private static String company(JsonNode posting, @Nullable String fallback, String url) {
    String stated = line(posting, "company_name");
    if (!stated.isEmpty()) {
      return stated;
    }
    if (fallback != null && !fallback.isBlank()) {
      return PlainText.tidy(fallback);
    }
    String derived = CompanyName.fromAddress(url);
    if (derived.isEmpty()) {
      throw invalid("company_name is missing and absolute_url does not tell the company");
    }
    return derived;
  }

  private static String location(JsonNode posting) {
    JsonNode location = posting.path("location");
    if (absent(location)) {
      return "";
    }
    if (!location.isObject()) {
      throw invalid("location is not an object");
    }
    return line(location, "name");
  }

  private static String url(JsonNode posting) {
    String url = line(posting, "absolute_url");
    if (!url.isEmpty() && !isWebAddress(url)) {
      throw invalid("absolute_url is not an http or https address");
    }
    return url;
  }

  private static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url);
      return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static List<String> names(JsonNode posting, String field) {
    JsonNode array = posting.path(field);
    List<String> names = new ArrayList<>();
    if (!absent(array) && !array.isArray()) {
      throw invalid(field + " is not an array");
    }
    for (JsonNode entry : array) {
      if (!entry.isObject()) {
        throw invalid(field + " has an entry that is not an object");
      }
      String name = line(entry, "name");
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable Instant updatedAt(JsonNode posting) {
    String time = line(posting, "updated_at");
    try {
      return time.isEmpty() ? null : OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeException e) {
      throw invalid("updated_at is not an ISO 8601 time with offset");
    }
  }

  /** Greenhouse escapes the HTML once more; some who copy its format do not. */
  private static String content(JsonNode posting) {
    JsonNode content = posting.path("content");
    if (absent(content)) {
      return "";
    }
    if (!content.isString()) {
      throw invalid("content is not a string");
    }
    String html = content.stringValue();
    if (html.length() > CONTENT_LIMIT) {
      throw invalid("content is longer than " + CONTENT_LIMIT + " characters");
    }
    return PlainText.hasMarkup(html) ? html : Parser.unescapeEntities(html, false);
  }

  private static String line(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (absent(value)) {
      return "";
    }
    if (!value.isString()) {
      throw invalid(field + " is not a string");
    }
    String line = PlainText.tidy(value.stringValue());
    if (line.length() > LINE_LIMIT) {
      throw invalid(field + " is longer than " + LINE_LIMIT + " characters");
    }
    return line;
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static ReelmillException invalid(String message) {
    return new ReelmillException("invalid_posting", false, message);
  }
}
