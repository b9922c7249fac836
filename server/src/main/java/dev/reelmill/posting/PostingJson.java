package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields of a posting object, naming the field and the rule it breaks. */
final class PostingJson {
  /** The longest description taken, in characters as written in the file. */
  static final int CONTENT_LIMIT = 1 << 20;

  private static final int LINE_LIMIT = 500;

  private PostingJson() {}

  static void requireObject(JsonNode posting) {
    if (!posting.isObject()) {
      throw invalid("posting is not an object");
    }
  }

  /** An id that is written as a text. */
  static PostingOrigin origin(BoardKind kind, JsonNode posting) {
    JsonNode id = posting.path("id");
    if (absent(id)) {
      throw invalid("id is missing");
    }
    if (!id.isString() || !PostingOrigin.valid(kind, id.stringValue())) {
      throw invalid("id is not a plain text of 1 to 100 characters");
    }
    return new PostingOrigin(kind, id.stringValue());
  }

  static String title(JsonNode posting, String field) {
    String title = line(posting, field);
    if (title.isEmpty()) {
      throw invalid(field + " is missing");
    }
    return title;
  }

  /** The employer: stated, else as given, else as the posting's address tells. */
  static String company(String stated, @Nullable String given, String url, String rule) {
    if (!stated.isEmpty()) {
      return stated;
    }
    String tidy = given == null ? "" : PlainText.tidy(given);
    String company = tidy.isEmpty() ? CompanyName.fromAddress(url) : tidy;
    if (company.isEmpty()) {
      throw invalid(rule);
    }
    return company;
  }

  static String url(JsonNode posting, String field) {
    String url = line(posting, field);
    if (!url.isEmpty() && !isWebAddress(url)) {
      throw invalid(field + " is not an http or https address");
    }
    return url;
  }

  /** A field that is an object, or missing. */
  static JsonNode object(JsonNode posting, String field) {
    JsonNode object = posting.path(field);
    if (!absent(object) && !object.isObject()) {
      throw invalid(field + " is not an object");
    }
    return object;
  }

  /** A field that is an array of objects, or missing. */
  static List<JsonNode> objects(JsonNode posting, String field) {
    JsonNode array = array(posting, field);
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode entry : array) {
      if (!entry.isObject()) {
        throw invalid(field + " has an entry that is not an object");
      }
      objects.add(entry);
    }
    return objects;
  }

  static JsonNode array(JsonNode posting, String field) {
    JsonNode array = posting.path(field);
    if (!absent(array) && !array.isArray()) {
      throw invalid(field + " is not an array");
    }
    return array;
  }

  /** A text as people see it, on one line; empty when it is missing. */
  static String line(JsonNode object, String field) {
    String line = PlainText.tidy(text(object, field));
    if (line.length() > LINE_LIMIT) {
      throw invalid(field + " is longer than " + LINE_LIMIT + " characters");
    }
    return line;
  }

  /** A text as it is written, without what no database keeps; empty when it is missing. */
  static String text(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (absent(value)) {
      return "";
    }
    if (!value.isString()) {
      throw invalid(field + " is not a string");
    }
    String text = value.stringValue();
    if (text.length() > CONTENT_LIMIT) {
      throw invalid(field + " is longer than " + CONTENT_LIMIT + " characters");
    }
    return text.replace("\0", "");
  }

  static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static ReelmillException invalid(String message) {
    return new ReelmillException("invalid_posting", false, message);
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
}
