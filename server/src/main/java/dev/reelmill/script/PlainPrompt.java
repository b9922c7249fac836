package dev.reelmill.script;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Free text as it can be read aloud and drawn: lines of plain words and punctuation. */
final class PlainPrompt {
  /** Mathematical letters, full-width forms and ligatures: plain letters in disguise. */
  private static final Pattern LOOK_ALIKES =
      Pattern.compile("[\\x{1D400}-\\x{1D7FF}\\x{FF01}-\\x{FF5E}\\x{FB00}-\\x{FB06}]+");

  /** Marks left without a letter of their own, controls, and signs that are not seen. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{M}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}[\\p{Cc}&&[^\\n\\t]]]");

  private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z!][^<>]{0,200}>");
  private static final Pattern MARKDOWN = Pattern.compile("[*_`~]{2,}|(?<!\\S)#+(?=\\s)|[`~^\\\\]");

  /** What neither voice nor fonts know. */
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "[^[\\p{IsLatin}&&[\\x{0}-\\x{24F}\\x{1E00}-\\x{1EFF}]]0-9\\s.,;:!?'\"()/&%+#$£€°@=<>×–—-]");

  /** Digits of other scripts, which stand for the same numbers. */
  private static final Pattern OTHER_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}%)\"'][.!?]{1,3}\"?)(?<!\\b(?:Mr|Mrs|Ms|Dr|St|Prof|vs|etc|approx|No|a\\.m|p\\.m)\\.)\\s+(?=[\"'(]?[\\p{Lu}\\p{N}])|(?<=[!?])\\s+");

  private static final int MOST_LETTERS = 40;

  private PlainPrompt() {}

  /** The lines that say something, in order. */
  static List<String> lines(String text) {
    return Arrays.stream(tidy(text).split("\\n"))
        .map(String::strip)
        .filter(line -> line.matches("(?s).*[\\p{L}\\p{N}].*"))
        .toList();
  }

  /** The sentences of running text. */
  static List<String> sentences(String text) {
    return Arrays.stream(SENTENCE_END.split(text.strip()))
        .map(String::strip)
        .filter(sentence -> sentence.matches("(?s).*[\\p{L}\\p{N}].*"))
        .toList();
  }

  private static String tidy(String text) {
    String plain =
        Normalizer.normalize(
            text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085\\f\\u000B]", "\n"),
            Normalizer.Form.NFC);
    plain =
        LOOK_ALIKES
            .matcher(plain)
            .replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    plain =
        OTHER_DIGIT
            .matcher(plain)
            .replaceAll(digit -> String.valueOf(Character.digit(digit.group().codePointAt(0), 10)));
    plain = UNSEEN.matcher(plain).replaceAll("");
    plain = MARKDOWN.matcher(MARKUP.matcher(plain).replaceAll(" ")).replaceAll(" ");
    plain =
        plain
            .replaceAll("[“”„«»″]", "\"")
            .replaceAll("[’‘ʼ´]", "'")
            .replace("…", "...")
            .replaceAll("[•·▪◦‣●]", "- ")
            .replaceAll("[−‐‑]", "-")
            .replaceAll("(?<=\\d)\\s?[–—]\\s?(?=[$£€]?\\d)", "-")
            .replaceAll("\\s*—\\s*|[ \\t]+[–-]+[ \\t]+(?=\\S)", " – ");
    plain = UNKNOWN.matcher(plain).replaceAll(" ").replaceAll("[^\\S\\n]+", " ");
    plain = plain.replaceAll("(?m)^ – ", "- ");
    plain =
        plain
            .replaceAll(" +([,;:!?](?![^\\s\\p{Lu}]))", "$1")
            .replaceAll("([!?,;])\\1+", "$1")
            .replaceAll("\\.{4,}", "...");
    return withoutEndlessWords(plain);
  }

  /**
   * A word too long for any line is cut, so that it can be drawn and does not take all the time.
   */
  private static String withoutEndlessWords(String text) {
    return Arrays.stream(text.split("(?<=\\s)"))
        .map(
            word ->
                word.length() > MOST_LETTERS && !word.matches("(?i)(?:https?://|www\\.).*")
                    ? word.substring(0, MOST_LETTERS) + (word.endsWith("\n") ? "\n" : " ")
                    : word)
        .collect(Collectors.joining());
  }
}
