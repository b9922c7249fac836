package dev.reelmill.topic;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.brief.WorkKey;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The work of making the films of topics as everybody is given them. */
public final class TopicWork {
  private final BriefOptions films;
  private final Map<Topic, String> keys = new EnumMap<>(Topic.class);

  /** Films that are all made in one way. */
  public TopicWork(BriefOptions films) {
    this.films = films;
    for (Topic topic : Topic.values()) {
      keys.put(topic, WorkKey.of(brief(topic), EngineVersion.CURRENT));
    }
  }

  /** In the queue: the work of making it with this engine. */
  String key(Topic topic) {
    return Objects.requireNonNull(keys.get(topic));
  }

  /** What is to be made. */
  TopicBrief brief(Topic topic) {
    return new TopicBrief(topic.persona(), topic, films);
  }
}
