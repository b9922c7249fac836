package dev.reelmill.api.topics;

import dev.reelmill.brief.Topic;
import dev.reelmill.topic.TopicKey;
import dev.reelmill.topic.TopicOutline;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A film that can be asked for.
 *
 * @param picture what it shows
 * @param tone how it speaks
 * @param text the lesson in words
 * @param cardUrl the lesson on a card that does not move
 */
@JsonNaming(SnakeCaseStrategy.class)
record TemplateResponse(
    String persona,
    String topic,
    String title,
    int durationSeconds,
    String picture,
    String tone,
    String text,
    String cardUrl,
    String cacheKey) {

  static TemplateResponse of(Topic topic, String cardUrl) {
    TopicOutline outline = TopicOutline.of(topic);
    return new TemplateResponse(
        topic.persona().label(),
        topic.label(),
        outline.title(),
        topic.seconds(),
        outline.picture(),
        TopicOutline.TONE,
        outline.text(),
        cardUrl,
        TopicKey.cache(topic));
  }
}
