package dev.reelmill.api.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request that is to have one effect.
 *
 * @param caller who asks; empty for whom nobody knows
 * @param key chosen by the caller
 * @param hash of what is asked
 */
record KeyedRequest(String caller, String key, String hash) {

  static KeyedRequest of(String caller, String key, String address, byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((address + "\n").getBytes(StandardCharsets.UTF_8));
      return new KeyedRequest(caller, key, HexFormat.of().formatHex(digest.digest(body)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
