package dev.reelmill.topic;

import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.Topic;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.brief.WorkKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** What names a topic's film where. */
public final class TopicKey {
  /** What the subjects of all films of topics begin with. */
  public static final String SUBJECTS = "topic:";

  private static final int CACHE_KEY_BYTES = 8;
  private static final Map<Topic, String> WORK = new EnumMap<>(Topic.class);

  static {
    for (Topic topic : Topic.values()) {
      WORK.put(topic, WorkKey.of(brief(topic), EngineVersion.CURRENT));
    }
  }

  private TopicKey() {}

  /** In the cache: the first 16 hex digits of the SHA-256 of {@code persona:topic}. */
  public static String cache(Topic topic) {
    String name = topic.persona().label() + ":" + topic.label();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, CACHE_KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** In the catalogue: what the film is about. */
  static String subject(Topic topic) {
    return SUBJECTS + topic.persona().label() + ":" + topic.label();
  }

  /** In the queue: the work of making it with this engine. */
  static String work(Topic topic) {
    return Objects.requireNonNull(WORK.get(topic));
  }

  /** The film as everybody is given it. */
  static TopicBrief brief(Topic topic) {
    return new TopicBrief(topic.persona(), topic, BriefOptions.DEFAULT);
  }
}
