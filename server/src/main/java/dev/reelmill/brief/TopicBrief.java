package dev.reelmill.brief;

/**
 * One of the twenty lessons about money.
 *
 * @param topic one of the persona's topics
 */
public record TopicBrief(Persona persona, Topic topic, BriefOptions options) implements Brief {

  public TopicBrief {
    if (topic.persona() != persona) {
      throw new IllegalArgumentException(topic.label() + " is no topic of " + persona.label());
    }
  }

  @Override
  public TopicBrief with(BriefOptions other) {
    return new TopicBrief(persona, topic, other);
  }
}
