package dev.reelmill.app;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.posting.GreenhousePosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A brief in a file: in the brief's own JSON form, or a posting as Greenhouse gives it (recognised
 * by its {@code content}), with the brief's options beside its fields.
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
    return json.path("content").isString()
        ? GreenhousePosting.fromJson(json, null).toBrief(BriefCodec.optionsFromJson(json))
        : BriefCodec.fromJson(json);
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
