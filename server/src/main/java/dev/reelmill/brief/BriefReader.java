package dev.reelmill.brief;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads one brief of any kind. */
final class BriefReader {
  /**
   * Of every kind. Priority and callback address are said beside the brief itself and are no part
   * of it.
   */
  private static final Set<String> OF_ALL =
      Set.of(
          "kind",
          "aspect_ratio",
          "quality",
          "template_id",
          "voice",
          "language",
          "priority",
          "knowledge",
          "callback_url");

  private static final Set<String> OF_A_POSTING =
      Set.of("greenhouse_id", "company", "title", "location", "departments", "url", "body");
  private static final Set<String> OF_A_PROMPT = Set.of("prompt", "style", "duration");
  private static final Set<String> OF_A_TOPIC = Set.of("persona", "topic");
  private static final Set<String> OF_A_DREAM = Set.of("title", "text", "style");

  /** RFC 5646 in its common shape: language, then subtags. */
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");

  private final BriefFields fields;

  BriefReader(JsonNode json) {
    this.fields = new BriefFields(json);
  }

  Brief brief() {
    List<String> kinds = List.of("posting", "prompt", "topic", "dream");
    String kind = fields.choice("kind", kinds, Function.identity());
    fields.complain();
    return switch (kind) {
      case "posting" -> posting();
      case "prompt" -> prompt();
      case "topic" -> topic();
      default -> dream();
    };
  }

  BriefOptions optionsOnly() {
    BriefOptions options = options();
    fields.complain();
    return options;
  }

  BriefOptions optionsBeside(Set<String> others) {
    BriefOptions options = options();
    finish(others);
    return options;
  }

  private PostingBrief posting() {
    PostingFields posting = new PostingFields(fields);
    long id = posting.id();
    String company = fields.text("company");
    String title = fields.text("title");
    String location = fields.textOrEmpty("location");
    List<String> departments = posting.departments();
    String url = fields.textOrEmpty("url");
    List<TextBlock> body = posting.body();
    BriefOptions options = options();
    finish(OF_A_POSTING);
    return new PostingBrief(id, company, title, location, departments, url, body, options);
  }

  private PromptBrief prompt() {
    String prompt = fields.text("prompt", PromptBrief.LONGEST_PROMPT);
    Style style = fields.choice("style", List.of(Style.values()), Style::label);
    int seconds = fields.number("duration", 1, PromptBrief.LONGEST_SECONDS);
    BriefOptions options = options();
    finish(OF_A_PROMPT);
    return new PromptBrief(prompt, style, seconds, options);
  }

  private TopicBrief topic() {
    Persona persona = fields.choice("persona", List.of(Persona.values()), Persona::label);
    List<Topic> topics = fields.allRight() ? persona.topics() : List.of(Topic.values());
    Topic topic = fields.choice("topic", topics, Topic::label);
    BriefOptions options = options();
    finish(OF_A_TOPIC);
    return new TopicBrief(persona, topic, options);
  }

  private DreamBrief dream() {
    String title = fields.text("title", DreamBrief.LONGEST_TITLE);
    String text = fields.text("text", DreamBrief.LONGEST_TEXT);
    Style style = fields.choice("style", List.of(Style.values()), Style::label, Style.CALM);
    BriefOptions options = options();
    finish(OF_A_DREAM);
    return new DreamBrief(title, text, style, options);
  }

  private BriefOptions options() {
    BriefOptions standard = BriefOptions.DEFAULT;
    String language = fields.textOrNull("language");
    if (language != null && !language.isEmpty() && !LANGUAGE.matcher(language).matches()) {
      fields.wrong("language", "must be a BCP 47 tag such as \"en\"");
    }
    return new BriefOptions(
        fields.choice(
            "aspect_ratio",
            Arrays.asList(AspectRatio.values()),
            AspectRatio::label,
            standard.aspectRatio()),
        fields.choice(
            "quality", Arrays.asList(Quality.values()), Quality::label, standard.quality()),
        fields.textOrNull("template_id"),
        fields.textOrNull("voice"),
        language == null ? standard.language() : language,
        PassageFields.read(fields));
  }

  private void finish(Set<String> ofTheKind) {
    Set<String> known = new HashSet<>(OF_ALL);
    known.addAll(ofTheKind);
    fields.refuseAllBut(known);
    fields.complain();
  }
}
