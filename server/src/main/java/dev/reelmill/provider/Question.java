package dev.reelmill.provider;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request to a provider, and what may come back.
 *
 * @param body JSON, or null where there is none
 * @param headers besides those that every request has
 * @param form what the content must be
 * @param mostBytes of the content, unpacked
 * @param file where the content goes, or null to keep it in memory
 * @param repeatable whether asking twice does no harm when the first answer got lost
 */
record Question(
    String method,
    URI address,
    @Nullable String body,
    Map<String, String> headers,
    Form form,
    long mostBytes,
    @Nullable Path file,
    boolean repeatable) {
  private static final long MOST_JSON = 8L << 20;

  Question {
    headers = Map.copyOf(headers);
  }

  /** What content is. */
  enum Form {
    JSON("application/json"),
    EVENTS("text/event-stream"),
    AUDIO("audio/ application/octet-stream"),
    VIDEO("video/ application/octet-stream binary/octet-stream");

    private final String types; // or what they begin with

    Form(String types) {
      this.types = types;
    }

    boolean fits(String type) {
      return Stream.of(types.split(" ")).anyMatch(type::startsWith);
    }
  }

  /** Asks for JSON without telling anything. */
  static Question get(URI address) {
    return new Question("GET", address, null, Map.of(), Form.JSON, MOST_JSON, null, true);
  }

  /** Takes something away. */
  static Question delete(URI address) {
    return new Question("DELETE", address, null, Map.of(), Form.JSON, MOST_JSON, null, true);
  }

  /** Tells JSON and asks for JSON; what is made may have to be paid. */
  static Question post(URI address, String json) {
    return new Question("POST", address, json, Map.of(), Form.JSON, MOST_JSON, null, false);
  }

  /** The same for content of another form. */
  Question wanting(Form other, long most) {
    return new Question(method, address, body, headers, other, most, file, repeatable);
  }

  /** The same with a header more. */
  Question with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Question(method, address, body, more, form, mostBytes, file, repeatable);
  }

  /** The same with the content in a file, which is there only when all of it came. */
  Question into(Path target) {
    return new Question(method, address, body, headers, form, mostBytes, target, repeatable);
  }

  /** The same at another address. */
  Question at(URI other) {
    return new Question(method, other, body, headers, form, mostBytes, file, repeatable);
  }

  byte @Nullable [] bytes() {
    return body == null ? null : body.getBytes(StandardCharsets.UTF_8);
  }
}
