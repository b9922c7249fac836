package dev.reelmill.api.topics;

import dev.reelmill.api.RequestFields;
import dev.reelmill.brief.Persona;
import dev.reelmill.brief.Topic;
import dev.reelmill.job.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reads which films are asked for.
 *
 * @param persona in the words of requests
 * @param topics in the words of requests, without repetition
 * @param wanted what is asked for by them; empty for a persona that gets no films
 */
record TopicRequest(
    String persona, List<String> topics, Optional<Persona> wanted, Priority priority) {
  private static final String NOBODY_IN_PARTICULAR = "general";
  private static final int LONGEST = 100;
  private static final int MOST_RECOMMENDATIONS = 100;

  /**
   * One film: {@code {persona, topic, priority}}.
   *
   * @throws dev.reelmill.api.InvalidRequestException listing what is known
   */
  static TopicRequest one(JsonNode body) {
    RequestFields fields = new RequestFields(body);
    Optional<Persona> persona = persona(fields);
    String topic = fields.text("topic", LONGEST);
    if (!topic.isEmpty()) {
      checkTopic(fields, "topic", topic, persona);
    }
    return checked(fields, body, List.of(topic), persona);
  }

  /**
   * Several of one persona: {@code {user_id, persona, recommendations}}.
   *
   * @throws dev.reelmill.api.InvalidRequestException listing what is known
   */
  static TopicRequest recommendations(JsonNode body) {
    RequestFields fields = new RequestFields(body);
    fields.text("user_id", LONGEST);
    Optional<Persona> persona = persona(fields);
    return checked(fields, body, topics(fields, body.path("recommendations"), persona), persona);
  }

  private static TopicRequest checked(
      RequestFields fields, JsonNode body, List<String> topics, Optional<Persona> persona) {
    Priority priority =
        fields.choice("priority", List.of(Priority.values()), Priority::label, Priority.NORMAL);
    fields.check();
    return new TopicRequest(body.path("persona").asString(), topics, persona, priority);
  }

  private static Optional<Persona> persona(RequestFields fields) {
    String given = fields.text("persona", LONGEST);
    Optional<Persona> known =
        Arrays.stream(Persona.values()).filter(one -> one.label().equals(given)).findAny();
    if (!given.isEmpty() && known.isEmpty() && !given.equals(NOBODY_IN_PARTICULAR)) {
      fields.wrong("persona", "must be one of: " + personas());
    }
    return known;
  }

  private static List<String> topics(
      RequestFields fields, JsonNode list, Optional<Persona> persona) {
    List<String> topics = new ArrayList<>();
    if (!list.isArray() || list.isEmpty() || list.size() > MOST_RECOMMENDATIONS) {
      fields.wrong("recommendations", "must be a list of 1 to " + MOST_RECOMMENDATIONS + " topics");
      return topics;
    }
    for (JsonNode one : list) {
      String topic = one.isString() ? one.stringValue() : one.toString();
      checkTopic(fields, "recommendations", topic, persona);
      topics.add(topic);
    }
    return topics.stream().distinct().toList();
  }

  private static void checkTopic(
      RequestFields fields, String field, String topic, Optional<Persona> persona) {
    List<Topic> known = persona.map(Persona::topics).orElseGet(() -> List.of(Topic.values()));
    if (known.stream().noneMatch(one -> one.label().equals(topic))) {
      fields.wrong(field, "must be one of: " + labels(known));
    }
  }

  /** The persona's topic of that name, or empty. */
  static Optional<Topic> find(String persona, String topic) {
    return Arrays.stream(Topic.values())
        .filter(one -> one.persona().label().equals(persona) && one.label().equals(topic))
        .findAny();
  }

  /**
   * What an address names.
   *
   * @throws dev.reelmill.api.InvalidRequestException listing what is known
   */
  static Topic named(String persona, String topic) {
    Optional<Topic> found = find(persona, topic);
    if (found.isEmpty()) {
      RequestFields fields = new RequestFields(NullNode.getInstance());
      Optional<Persona> known =
          Arrays.stream(Persona.values()).filter(one -> one.label().equals(persona)).findAny();
      if (known.isEmpty()) {
        fields.wrong("persona", "must be one of: " + personas());
      }
      checkTopic(fields, "topic", topic, known);
      fields.check();
    }
    return found.orElseThrow();
  }

  private static String personas() {
    return Arrays.stream(Persona.values()).map(Persona::label).collect(Collectors.joining(", "));
  }

  private static String labels(List<Topic> topics) {
    return topics.stream().map(Topic::label).collect(Collectors.joining(", "));
  }
}
