package dev.reelmill.api.knowledge;

import static dev.reelmill.app.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reelmill.app.Client;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What tests say at the door of documents. */
final class Documents {
  static final String DOOR = "api/v1/knowledge";

  static final String HANDBOOK =
      """
      # Sourdough

      A sourdough loaf rests for sixteen hours at 22 degrees. The starter is fed with rye flour every morning.

      # Returns

      Customers may return a bread basket within thirty days of buying it. The money is back after five days.

      # Parking

      Three cars can stand behind the bakery until nine in the morning.
      """;

  private Documents() {}

  /** A document in JSON. */
  static String text(String collection, String title, String text) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("collection", collection, "title", title, "text", text));
  }

  /** The fields that an answer says are wrong. */
  static List<String> problems(HttpResponse<String> answer) {
    return json(answer, 400).path("errors").findValuesAsString("field");
  }

  /** Gives a file in several parts; none without a name. */
  static HttpResponse<String> upload(
      Client person,
      String boundary,
      Map<String, String> fields,
      @Nullable String name,
      byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field, value)
                    .getBytes(UTF_8)));
    if (name != null) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
              .formatted(boundary, name)
              .getBytes(UTF_8));
      body.writeBytes(content);
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(UTF_8));
    return raw(person, "multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  /** Gives a body of any type. */
  static HttpResponse<String> raw(Client person, String type, byte[] body) {
    return Client.exchange(
        person
            .request(DOOR)
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", Objects.requireNonNull(person.forgery()))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }
}
