package dev.reelmill.api;

import dev.reelmill.api.InvalidRequestException.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of a JSON request and collects what is wrong with them. Fields nobody reads are
 * ignored.
 */
public final class RequestFields {
  private final JsonNode body;
  private final List<FieldProblem> problems = new ArrayList<>();

  /** The fields of a body; one that is no object has none. */
  public RequestFields(JsonNode body) {
    this.body = body;
  }

  /**
   * A required text that is not blank and has no control characters besides white space.
   *
   * @param longest in Unicode characters
   * @return the text, or an empty one after a problem was noted
   */
  public String text(String field, int longest) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return wrong(field, "is required");
    }
    if (!value.isString()) {
      return wrong(field, "must be a text");
    }
    String text = value.asString();
    int length = text.codePointCount(0, text.length());
    if (text.isBlank() || length > longest) {
      return wrong(field, "must have 1 to " + longest + " characters");
    }
    if (text.codePoints().anyMatch(RequestFields::isUnusable)) {
      return wrong(field, "must not contain control characters");
    }
    return text;
  }

  /** Ends the reading. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(problems);
    }
  }

  private String wrong(String field, String message) {
    problems.add(new FieldProblem(field, message));
    return "";
  }

  private static boolean isUnusable(int c) {
    int type = Character.getType(c);
    return type == Character.SURROGATE || (type == Character.CONTROL && !Character.isWhitespace(c));
  }
}
