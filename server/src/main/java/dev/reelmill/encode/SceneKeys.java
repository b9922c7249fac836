package dev.reelmill.encode;

import dev.reelmill.brief.EngineVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys under which encoded scenes are kept: SHA-256, in hex, over everything that decides a
 * scene's bytes.
 *
 * @param encoderId names encoder, version and settings
 */
record SceneKeys(String encoderId) {

  String of(FilmShape shape, ScenePlace place, String inputs) {
    String first = place.number() == 0 ? "first" : "later";
    String all =
        String.join(
            "\0",
            EngineVersion.CURRENT,
            encoderId,
            shape.toString(),
            place.cuts().toString(),
            first,
            inputs);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
