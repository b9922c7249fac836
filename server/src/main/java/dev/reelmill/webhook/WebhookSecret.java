package dev.reelmill.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages and verifies signatures by the rules of Standard Webhooks: HMAC-SHA256 over {@code
 * id.timestamp.body}, as {@code v1,} and Base64.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks 1.0</a>
 */
public final class WebhookSecret {
  /** How far a message's time may be from the receiver's. */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  private final SecretKeySpec key;

  private WebhookSecret(byte[] bytes) {
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Reads a secret.
   *
   * @param text {@code whsec_} and 24 to 64 bytes in Base64
   * @throws IllegalArgumentException when it is none; the message does not repeat it
   */
  public static WebhookSecret parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("a webhook secret starts with " + PREFIX);
    }
    byte[] bytes = decoded(text.substring(PREFIX.length()));
    if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a webhook secret has " + LEAST_BYTES + " to " + MOST_BYTES + " bytes");
    }
    return new WebhookSecret(bytes);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException(
          "a webhook secret is " + PREFIX + " and Base64", notBase64);
    }
  }

  /** The form of a secret of these bytes. */
  public static String format(byte[] bytes) {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /** The content of the header {@code webhook-signature}. */
  public String sign(String id, Instant time, String body) {
    return VERSION + Base64.getEncoder().encodeToString(digest(id, time.getEpochSecond(), body));
  }

  /**
   * Whether a message comes from a holder of the secret, and is not an old one.
   *
   * @param timestamp the header {@code webhook-timestamp}, seconds since 1970
   * @param signatures the header {@code webhook-signature}: one or more, separated by spaces
   */
  public boolean verifies(
      String id, String timestamp, String signatures, String body, Instant now) {
    long seconds;
    try {
      seconds = Long.parseLong(timestamp);
    } catch (NumberFormatException notATime) {
      return false;
    }
    if (Math.abs(now.getEpochSecond() - seconds) > TOLERANCE.toSeconds()) {
      return false;
    }
    byte[] right =
        (VERSION + Base64.getEncoder().encodeToString(digest(id, seconds, body)))
            .getBytes(StandardCharsets.UTF_8);
    boolean found = false;
    for (String signature : signatures.split(" ", -1)) {
      found |= MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  private byte[] digest(String id, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
