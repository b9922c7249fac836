package dev.reelmill.provider;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** Reads what an answer must have, and says what it has not. */
record AnswerFields(ProviderClient client, JsonNode json) {

  /** A text that is there and not empty. */
  String text(String pointer) {
    JsonNode node = json.at(pointer);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw client.badAnswer("it has no " + pointer.substring(1).replace('/', '.'));
    }
    return node.stringValue();
  }

  /** An array that is there and not empty. */
  JsonNode array(String pointer) {
    JsonNode node = json.at(pointer);
    if (!node.isArray() || node.isEmpty()) {
      throw client.badAnswer("it has no " + pointer.substring(1).replace('/', '.'));
    }
    return node;
  }

  /** An amount, of money or tokens, if one is told that can be one. */
  OptionalDouble amount(String pointer) {
    JsonNode node = json.at(pointer);
    boolean sane =
        node.isNumber() && node.doubleValue() >= 0 && Double.isFinite(node.doubleValue());
    return sane ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }
}
