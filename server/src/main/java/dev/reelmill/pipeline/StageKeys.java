package dev.reelmill.pipeline;

import dev.reelmill.brief.EngineVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The key under which a stage's result is kept: the hash of everything that decides it. */
final class StageKeys {
  private StageKeys() {}

  /**
   * SHA-256, in hex, over the engine's version, the stage and its inputs, each closed by a zero
   * byte.
   */
  static String of(Stage stage, String... inputs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, EngineVersion.CURRENT);
      add(digest, stage.label());
      for (String input : inputs) {
        add(digest, input);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String input) {
    digest.update(input.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
