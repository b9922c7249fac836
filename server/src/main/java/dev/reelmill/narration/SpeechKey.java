package dev.reelmill.narration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Under what a line's speech is kept. */
final class SpeechKey {
  private SpeechKey() {}

  /** SHA-256, in hex, of the engine's id and the line. */
  static String of(String engine, String line) {
    return hash((engine + "\n" + line).getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
