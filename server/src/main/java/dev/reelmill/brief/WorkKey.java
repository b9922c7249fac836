package dev.reelmill.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a piece of work: the same key means the same film, byte by byte. */
public final class WorkKey {
  private WorkKey() {}

  /**
   * The key of making a brief's film with one version of the engine: SHA-256, 64 hex digits, of the
   * version, a line feed and {@link BriefCodec#toJson}.
   *
   * @param engineVersion changes whenever the same brief would give other bytes; no line feed in it
   */
  public static String of(Brief brief, String engineVersion) {
    String canonical = engineVersion + "\n" + BriefCodec.toJson(brief);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
