package dev.reelmill.posting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Where a posting comes from and which id it has there.
 *
 * @param kind the system it comes from
 * @param id its id there: a positive number in digits at Greenhouse, a UUID at the others
 */
public record PostingOrigin(BoardKind kind, String id) {
  private static final int LONGEST = 100;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,18}");
  private static final long FIRST_DERIVED = 1L << 52;

  public PostingOrigin {
    if (!valid(kind, id)) {
      throw new IllegalArgumentException("not an id of " + kind.shown() + ": " + id);
    }
  }

  /** A posting of Greenhouse. */
  public static PostingOrigin greenhouse(long id) {
    return new PostingOrigin(BoardKind.GREENHOUSE, Long.toString(id));
  }

  /**
   * The number the posting is known by everywhere else. Greenhouse's own id is it. Other ids have
   * one derived from the first 52 bits of the SHA-256 of kind and id, from 2^52 to 2^53 - 1: far
   * above all that Greenhouse has given out, and exact in JavaScript.
   */
  public long number() {
    return switch (kind) {
      case GREENHOUSE -> Long.parseLong(id);
      case LEVER, ASHBY -> FIRST_DERIVED | digest() >>> 12;
    };
  }

  static boolean valid(BoardKind kind, String id) {
    return switch (kind) {
      case GREENHOUSE -> NUMBER.matcher(id).matches() && fits(id);
      case LEVER, ASHBY -> !id.isEmpty() && id.length() <= LONGEST && PlainText.tidy(id).equals(id);
    };
  }

  private static boolean fits(String digits) {
    return digits.length() < 19 || digits.compareTo(Long.toString(Long.MAX_VALUE)) <= 0;
  }

  private long digest() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((kind.label() + ":" + id).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
