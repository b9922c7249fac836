package dev.reelmill.reels;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names a query regardless of case, punctuation and the order of its words. */
final class QueryFingerprint {
  private static final int BYTES = 8;

  /** By code points: {@link String#compareTo} would put supplementary characters too early. */
  private static final Comparator<String> BY_CODE_POINT =
      (one, other) -> Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

  private QueryFingerprint() {}

  /**
   * NFC, lower case, only letters, numbers and white space kept, words sorted by code point and
   * joined with one space; the first 16 hex digits of the SHA-256 of that.
   */
  static String of(String query) {
    String lower = Normalizer.normalize(query, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(lower.length());
    lower
        .codePoints()
        .forEach(
            c -> {
              if (isSpace(c)) {
                kept.append(' ');
              } else if (Character.isLetter(c) || isNumber(c)) {
                kept.appendCodePoint(c);
              }
            });
    String words =
        Arrays.stream(kept.toString().split(" "))
            .filter(word -> !word.isEmpty())
            .sorted(BY_CODE_POINT)
            .collect(Collectors.joining(" "));
    return HexFormat.of().formatHex(sha256(words), 0, BYTES);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
