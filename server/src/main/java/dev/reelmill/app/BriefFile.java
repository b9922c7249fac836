package dev.reelmill.app;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.posting.GreenhousePosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A brief in a file, in one of three forms: the brief's own JSON; {@code {"kind": "posting",
 * "posting": {…}}} with a posting as Greenhouse, Lever or Ashby give it and the brief's options
 * beside {@code posting}; or one of Greenhouse alone (recognised by its {@code content}) with the
 * options among its fields. What they say beyond the posting is passed over. Knowledge is a list of
 * passages, for the collections are a server's.
 */
final class BriefFile {
  private BriefFile() {}

  /**
   * Reads it.
   *
   * @throws ReelmillException {@code invalid_brief} or {@code invalid_posting} naming what is wrong
   */
  static Brief read(Path file) {
    JsonNode json = json(file);
    if (json.path("knowledge").isString()) {
      throw new ReelmillException(
          "invalid_brief",
          false,
          "knowledge names a collection, which only a server keeps; give a list of passages");
    }
    if (json.has("posting")) {
      return posting(json);
    }
    return json.path("content").isString()
        ? GreenhousePosting.fromJson(json, null).toBrief(BriefCodec.optionsFromJson(json))
        : BriefCodec.fromJson(json);
  }

  private static Brief posting(JsonNode json) {
    BriefOptions options = BriefCodec.optionsFromJson(json, Set.of("kind", "posting"));
    if (!json.path("kind").asString("").equals("posting")) {
      throw new ReelmillException(
          "invalid_brief", false, "kind must be \"posting\" where a posting is given");
    }
    return GreenhousePosting.fromJson(json.path("posting"), null).toBrief(options);
  }

  private static JsonNode json(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new ReelmillException(
          "invalid_brief", false, file + " is not valid JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new ReelmillException("invalid_brief", false, "Cannot read " + file + ": " + e, e);
    }
  }
}
