package dev.reelmill.api.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request that is to have one effect.
 *
 * @param caller who asks; of whom nobody knows, the address
 * @param key chosen by the caller
 * @param hash of what is asked
 */
record KeyedRequest(String caller, String key, String hash) {

  /** A digest that has taken the address in, and is to be fed with the body. */
  static MessageDigest digest(String address) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((address + "\n").getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The request whose address and body the digest has taken in; it is used up by that. */
  static KeyedRequest of(String caller, String key, MessageDigest digest) {
    return new KeyedRequest(caller, key, HexFormat.of().formatHex(digest.digest()));
  }
}
