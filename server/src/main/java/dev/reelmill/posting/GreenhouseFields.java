package dev.reelmill.posting;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a board of Greenhouse says of a posting beside its description: {@code metadata}, the
 * board's own fields, and {@code pay_input_ranges}, which Greenhouse gives for {@code
 * pay_transparency=true}. Only pay, employment type and way of working are of use to readers; the
 * rest is the board's own business.
 */
final class GreenhouseFields {
  private static final Pattern PAY = Pattern.compile("compensation|salary.*|pay|pay range");
  private static final Pattern TYPE = Pattern.compile("employment type|time type|job type");
  private static final Pattern WORKPLACE = Pattern.compile("workplace( type)?|work(ing)? model");

  private GreenhouseFields() {}

  /** The fields as a heading and a list in HTML; empty if there are none. */
  static String html(JsonNode posting) {
    AtAGlance facts = new AtAGlance();
    for (JsonNode field : posting.path("metadata")) {
      String name = field.path("name").asString("").toLowerCase(Locale.ROOT).strip();
      JsonNode value = field.path("value");
      if (PAY.matcher(name).matches()) {
        facts.add(AtAGlance.COMPENSATION, range(value));
      } else if (TYPE.matcher(name).matches()) {
        facts.add(AtAGlance.EMPLOYMENT_TYPE, text(value));
      } else if (WORKPLACE.matcher(name).matches()) {
        facts.add(AtAGlance.WORKPLACE, text(value));
      } else if (name.equals("remote") && value.isBoolean() && value.booleanValue()) {
        facts.add(AtAGlance.WORKPLACE, "remote-friendly");
      }
    }
    for (JsonNode range : posting.path("pay_input_ranges")) {
      facts.add(AtAGlance.COMPENSATION, centRange(range));
    }
    return facts.html();
  }

  private static String range(JsonNode value) {
    String least = value.path("min_value").asString("");
    String most = value.path("max_value").asString("");
    return value.isObject() && !least.isEmpty() && !most.isEmpty()
        ? value.path("unit").asString("") + " " + least + " - " + most
        : text(value);
  }

  private static String centRange(JsonNode range) {
    JsonNode least = range.path("min_cents");
    JsonNode most = range.path("max_cents");
    return least.isIntegralNumber() && most.isIntegralNumber()
        ? range.path("currency_type").asString("")
            + " "
            + least.longValue() / 100
            + " - "
            + most.longValue() / 100
        : "";
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }
}
