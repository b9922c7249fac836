package dev.reelmill.script;

import dev.reelmill.brief.ReelmillException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Written scripts as JSON. Writing and reading again gives an equal one. */
public final class WrittenScriptCodec {
  private static final JsonMapper JSON = JsonMapper.shared();

  private WrittenScriptCodec() {}

  /** As one line of JSON. */
  public static String toJson(WrittenScript written) {
    ObjectNode json = JSON.createObjectNode();
    json.put("writer", written.writer());
    json.put("cost_usd", written.dollars());
    var falls = json.putArray("falls");
    for (WrittenScript.Fall fall : written.falls()) {
      falls
          .addObject()
          .put("writer", fall.writer())
          .put("code", fall.code())
          .put("reason", fall.reason());
    }
    json.set("script", JSON.readTree(ScriptCodec.toJson(written.script())));
    return JSON.writeValueAsString(json);
  }

  /**
   * Reads it.
   *
   * @throws ReelmillException {@code invalid_script} (not retryable)
   */
  public static WrittenScript fromJson(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return new WrittenScript(
          ScriptCodec.fromJson(json.required("script").toString()),
          json.required("writer").stringValue(),
          json.required("cost_usd").doubleValue(),
          json.required("falls").valueStream().map(WrittenScriptCodec::fall).toList());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new ReelmillException(
          "invalid_script", false, "The script cannot be read: " + e.getMessage(), e);
    }
  }

  private static WrittenScript.Fall fall(JsonNode json) {
    return new WrittenScript.Fall(
        json.required("writer").stringValue(),
        json.required("code").stringValue(),
        json.required("reason").stringValue());
  }
}
