package dev.reelmill.brief;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Briefs as JSON: an object with {@code kind} (posting, prompt, topic or dream), the fields of that
 * kind, and the options {@code aspect_ratio}, {@code quality}, {@code template_id}, {@code voice},
 * {@code language} and, where there are passages to take facts from, {@code knowledge} beside them.
 * A posting's body is an array of objects with one member each: {@code heading}, {@code paragraph}
 * or {@code item}. Writing and reading again gives an equal brief; equal briefs give equal text.
 */
public final class BriefCodec {
  private static final JsonMapper JSON = new JsonMapper();

  private BriefCodec() {}

  /** The brief as one line of JSON. */
  public static String toJson(Brief brief) {
    ObjectNode json = JSON.createObjectNode();
    switch (brief) {
      case PostingBrief posting -> write(posting, json);
      case PromptBrief prompt -> write(prompt, json);
      case TopicBrief topic -> write(topic, json);
      case DreamBrief dream -> write(dream, json);
    }
    write(brief.options(), json);
    return JSON.writeValueAsString(json);
  }

  /**
   * Reads a brief.
   *
   * @throws InvalidBriefException naming every wrong field and the rule it breaks
   */
  public static Brief fromJson(String json) {
    try {
      return fromJson(JSON.readTree(json));
    } catch (JacksonException e) {
      throw new InvalidBriefException("The brief is not valid JSON: " + e.getOriginalMessage());
    }
  }

  /**
   * Reads a brief.
   *
   * @throws InvalidBriefException as {@link #fromJson(String)}
   */
  public static Brief fromJson(JsonNode json) {
    return new BriefReader(json).brief();
  }

  /**
   * Reads only the options of an object that may hold more, absent ones by default.
   *
   * @throws InvalidBriefException as {@link #fromJson(String)}
   */
  public static BriefOptions optionsFromJson(JsonNode json) {
    return new BriefReader(json).optionsOnly();
  }

  /**
   * Reads the options of an object that may hold the given fields besides, but no others.
   *
   * @throws InvalidBriefException as {@link #fromJson(String)}
   */
  public static BriefOptions optionsFromJson(JsonNode json, Set<String> besides) {
    return new BriefReader(json).optionsBeside(besides);
  }

  private static void write(PostingBrief posting, ObjectNode json) {
    json.put("kind", "posting");
    json.put("greenhouse_id", posting.greenhouseId());
    json.put("company", posting.company());
    json.put("title", posting.title());
    json.put("location", posting.location());
    ArrayNode departments = json.putArray("departments");
    posting.departments().forEach(departments::add);
    json.put("url", posting.url());
    ArrayNode body = json.putArray("body");
    for (TextBlock block : posting.body()) {
      body.addObject().put(block.member(), block.text());
    }
  }

  private static void write(PromptBrief prompt, ObjectNode json) {
    json.put("kind", "prompt");
    json.put("prompt", prompt.prompt());
    json.put("style", prompt.style().label());
    json.put("duration", prompt.seconds());
  }

  private static void write(TopicBrief topic, ObjectNode json) {
    json.put("kind", "topic");
    json.put("persona", topic.persona().label());
    json.put("topic", topic.topic().label());
  }

  private static void write(DreamBrief dream, ObjectNode json) {
    json.put("kind", "dream");
    json.put("title", dream.title());
    json.put("text", dream.text());
    json.put("style", dream.style().label());
  }

  private static void write(BriefOptions options, ObjectNode json) {
    json.put("aspect_ratio", options.aspectRatio().label());
    json.put("quality", options.quality().label());
    putIfPresent(json, "template_id", options.templateId());
    putIfPresent(json, "voice", options.voice());
    json.put("language", options.language());
    PassageFields.write(options.knowledge(), json);
  }

  private static void putIfPresent(ObjectNode json, String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
