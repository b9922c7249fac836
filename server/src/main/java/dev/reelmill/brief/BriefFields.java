package dev.reelmill.brief;

import dev.reelmill.brief.InvalidBriefException.WrongField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, read while all that is wrong with them is gathered. */
final class BriefFields {
  private final JsonNode json;
  private final List<WrongField> wrong = new ArrayList<>();

  BriefFields(JsonNode json) {
    this.json = json;
    if (!json.isObject()) {
      throw new InvalidBriefException("The brief is not a JSON object");
    }
  }

  JsonNode node(String field) {
    return json.path(field);
  }

  void wrong(String field, String rule) {
    wrong.add(new WrongField(field, rule));
  }

  /** A text that is not blank; "" where it is wrong. */
  String text(String field) {
    JsonNode value = json.path(field);
    if (value.isString() && !value.stringValue().isBlank()) {
      return value.stringValue();
    }
    wrong(field, "must be a text that is not blank");
    return "";
  }

  /** A text that is not blank and has at most so many characters. */
  String text(String field, int longest) {
    JsonNode value = json.path(field);
    String text = value.isString() ? value.stringValue() : "";
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      wrong(field, "must be a text of 1 to " + longest + " characters that is not blank");
    }
    return text;
  }

  /** A text, or "" where there is none. */
  String textOrEmpty(String field) {
    JsonNode value = json.path(field);
    if (!value.isString() && !isAbsent(value)) {
      wrong(field, "must be a text");
    }
    return value.isString() ? value.stringValue() : "";
  }

  /** A text that is not blank, or null where there is none. */
  @Nullable String textOrNull(String field) {
    return isAbsent(json.path(field)) ? null : text(field);
  }

  /** A whole number of a range; its lowest where it is wrong. */
  int number(String field, int lowest, int highest) {
    JsonNode value = json.path(field);
    if (value.isIntegralNumber()
        && value.canConvertToInt()
        && value.intValue() >= lowest
        && value.intValue() <= highest) {
      return value.intValue();
    }
    wrong(field, "must be a whole number from " + lowest + " to " + highest);
    return lowest;
  }

  /** One of the values by its label; the given one where there is none. */
  <T> T choice(String field, List<T> values, Function<T, String> label, T standard) {
    return isAbsent(json.path(field)) ? standard : choice(field, values, label);
  }

  /** One of the values by its label; the first where it is wrong. */
  <T> T choice(String field, List<T> values, Function<T, String> label) {
    JsonNode chosen = json.path(field);
    for (T value : values) {
      if (chosen.isString() && label.apply(value).equals(chosen.stringValue())) {
        return value;
      }
    }
    wrong(field, "must be one of: " + values.stream().map(label).collect(Collectors.joining(", ")));
    return values.getFirst();
  }

  /** Whether nothing read so far was wrong. */
  boolean allRight() {
    return wrong.isEmpty();
  }

  void refuseAllBut(Set<String> known) {
    for (String field : json.propertyNames()) {
      if (!known.contains(field)) {
        wrong(field, "is not a field of a brief");
      }
    }
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidBriefException if anything was wrong
   */
  void complain() {
    if (!wrong.isEmpty()) {
      throw new InvalidBriefException(wrong);
    }
  }

  static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
