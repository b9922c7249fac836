package dev.reelmill.topic;

import dev.reelmill.brief.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What names a topic's film where. */
public final class TopicKey {
  /** What the subjects of all films of topics begin with. */
  public static final String SUBJECTS = "topic:";

  private static final int CACHE_KEY_BYTES = 8;

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
}
