package dev.reelmill.api.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of all doors in OpenAPI 3.1, put together from a file for each of them beside a
 * common one.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.0">OpenAPI Specification 3.1</a>
 */
public final class ApiDocument {
  private static final String BASE = "base";
  private static final List<String> DOORS =
      List.of(
          "reels",
          "prompts",
          "topics",
          "workflow",
          "knowledge",
          "dreams",
          "worker",
          "accounts",
          "administration",
          "operation");

  private static final Map<String, String> OF_ALL = Map.of("500", "Broken");

  private static final Map<String, String> OF_BODIES =
      new TreeMap<>(Map.of("408", "TooSlow", "411", "LengthRequired", "413", "TooLarge"));

  private ApiDocument() {}

  /** The document as JSON. */
  public static String json() {
    Map<Object, Object> document = read(BASE);
    DOORS.forEach(door -> join(document, read(door)));
    object(document, "paths").values().forEach(ApiDocument::completeAnswers);
    return JsonMapper.shared().writeValueAsString(document);
  }

  /** What all operations may answer, and those that take a body to how it comes. */
  private static void completeAnswers(Object path) {
    for (Object operation : ((Map<?, ?>) path).values()) {
      if (operation instanceof Map<?, ?> described && described.containsKey("responses")) {
        Map<Object, Object> answers = object(described, "responses");
        if (!answers.containsKey("default")) {
          OF_ALL.forEach((status, name) -> answers.putIfAbsent(status, reference(name)));
          if (described.containsKey("requestBody")) {
            OF_BODIES.forEach((status, name) -> answers.putIfAbsent(status, reference(name)));
          }
        }
      }
    }
  }

  private static Map<String, String> reference(String response) {
    return Map.of("$ref", "#/components/responses/" + response);
  }

  @SuppressWarnings("unchecked") // YAML's objects are such maps
  private static Map<Object, Object> object(Map<?, ?> of, String name) {
    return (Map<Object, Object>) Objects.requireNonNull(of.get(name), name);
  }

  /** Objects are joined member by member. */
  private static void join(Map<Object, Object> whole, Map<?, ?> part) {
    part.forEach(
        (name, value) -> {
          if (whole.get(name) instanceof Map<?, ?> known && value instanceof Map<?, ?> more) {
            Map<Object, Object> both = new LinkedHashMap<>(known);
            join(both, more);
            whole.put(name, both);
          } else {
            whole.put(name, value);
          }
        });
  }

  private static Map<Object, Object> read(String name) {
    String file = "/openapi/" + name + ".yaml";
    try (InputStream in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(file))) {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return new LinkedHashMap<>(yaml.<Map<?, ?>>load(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
