package dev.reelmill.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one brief, gathering all that is wrong with it before it complains. */
final class BriefReader {
  private static final Set<String> OPTIONS =
      Set.of("aspect_ratio", "quality", "template_id", "voice", "language");

  /** What a request may say beside the brief itself. */
  private static final Set<String> OF_THE_REQUEST = Set.of("priority", "knowledge", "callback_url");

  private static final Set<String> OF_A_POSTING =
      Set.of("kind", "greenhouse_id", "company", "title", "location", "departments", "url", "body");

  /** RFC 5646 in its common shape: language, then subtags. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

  private final JsonNode json;
  private final List<String> problems = new ArrayList<>();

  BriefReader(JsonNode json) {
    this.json = json;
    if (!json.isObject()) {
      throw invalid("The brief is not a JSON object");
    }
  }

  Brief brief() {
    String kind = text("kind", true);
    if (problems.isEmpty() && !kind.equals("posting")) {
      throw invalid("kind must be one of: posting");
    }
    PostingBrief brief =
        new PostingBrief(
            id(),
            text("company", true),
            text("title", true),
            text("location", false),
            names(),
            text("url", false),
            body(),
            options());
    refuseUnknown(OF_A_POSTING);
    complain();
    return brief;
  }

  BriefOptions optionsBeside(Set<String> others) {
    BriefOptions options = options();
    refuseUnknown(others);
    complain();
    return options;
  }

  BriefOptions optionsOnly() {
    BriefOptions options = options();
    complain();
    return options;
  }

  static ReelmillException invalid(String message) {
    return new ReelmillException("invalid_brief", false, message);
  }

  private BriefOptions options() {
    BriefOptions standard = BriefOptions.DEFAULT;
    String language = optionalText("language");
    if (language != null && !LANGUAGE.matcher(language).matches()) {
      problems.add("language must be a BCP 47 tag such as \"en\"");
    }
    return new BriefOptions(
        choice("aspect_ratio", AspectRatio.values(), AspectRatio::label, standard.aspectRatio()),
        choice("quality", Quality.values(), Quality::label, standard.quality()),
        optionalText("template_id"),
        optionalText("voice"),
        language == null ? standard.language() : language);
  }

  private <T> T choice(String field, T[] values, Function<T, String> label, T standard) {
    JsonNode chosen = json.path(field);
    if (absent(chosen)) {
      return standard;
    }
    for (T value : values) {
      if (chosen.isString() && label.apply(value).equals(chosen.stringValue())) {
        return value;
      }
    }
    problems.add(
        field
            + " must be one of: "
            + Arrays.stream(values).map(label).collect(Collectors.joining(", ")));
    return standard;
  }

  private long id() {
    JsonNode id = json.path("greenhouse_id");
    if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() <= 0) {
      problems.add("greenhouse_id must be a positive whole number");
      return 0;
    }
    return id.longValue();
  }

  private String text(String field, boolean required) {
    JsonNode value = json.path(field);
    if (value.isString() && !(required && value.stringValue().isBlank())) {
      return value.stringValue();
    }
    if (required || !absent(value)) {
      problems.add(field + (required ? " must be a text that is not blank" : " must be a text"));
    }
    return "";
  }

  private @Nullable String optionalText(String field) {
    return absent(json.path(field)) ? null : text(field, true);
  }

  private List<String> names() {
    JsonNode array = json.path("departments");
    List<String> names = new ArrayList<>();
    if (!absent(array) && !array.isArray()) {
      problems.add("departments must be an array of texts");
    }
    for (JsonNode name : array) {
      if (name.isString()) {
        names.add(name.stringValue());
      } else {
        problems.add("departments[" + names.size() + "] must be a text");
        break;
      }
    }
    return names;
  }

  private List<TextBlock> body() {
    JsonNode array = json.path("body");
    List<TextBlock> body = new ArrayList<>();
    if (!array.isArray()) {
      problems.add("body must be an array of blocks");
    }
    for (JsonNode node : array) {
      TextBlock block = block(node);
      if (block == null) {
        problems.add(
            "body[" + body.size() + "] must be an object with heading, paragraph or item as text");
        break;
      }
      body.add(block);
    }
    return body;
  }

  private static @Nullable TextBlock block(JsonNode node) {
    if (!node.isObject() || node.size() != 1 || !node.iterator().next().isString()) {
      return null;
    }
    String name = node.propertyNames().iterator().next();
    String text = node.iterator().next().stringValue();
    return switch (name) {
      case "heading" -> new TextBlock.Heading(text);
      case "paragraph" -> new TextBlock.Paragraph(text);
      case "item" -> new TextBlock.Item(text);
      default -> null;
    };
  }

  private void refuseUnknown(Set<String> known) {
    for (String field : json.propertyNames()) {
      if (!known.contains(field) && !OPTIONS.contains(field) && !OF_THE_REQUEST.contains(field)) {
        problems.add(field + " is not a field of a brief");
      }
    }
  }

  private void complain() {
    if (!problems.isEmpty()) {
      throw invalid(String.join("; ", problems));
    }
  }

  private static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
