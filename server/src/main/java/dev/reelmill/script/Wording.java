package dev.reelmill.script;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Small repairs of English wording. */
final class Wording {
  private static final Pattern DECORATION = Pattern.compile("[™®©℠*†‡¹²³]");
  private static final Pattern LIGATURE = Pattern.compile("[\\uFB00-\\uFB06]");
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[{][^()\\[\\]{}]*[)\\]}]");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+");
  private static final Pattern SAYABLE =
      Pattern.compile("[^\\p{IsLatin}\\p{Nd}\\s,.;:!?'–/&%+#$£€-]");

  /** Mathematical letters, full-width forms and ligatures: plain letters in disguise. */
  private static final Pattern LOOK_ALIKES =
      Pattern.compile("[\\x{1D400}-\\x{1D7FF}\\x{FF01}-\\x{FF5E}\\x{FB00}-\\x{FB06}]+");

  /** Marks on letters that have no letter of their own with them, and signs that are not seen. */
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\x{FE0F}]");

  private static final Pattern VOWEL_SOUND =
      Pattern.compile(
          "(?i)(?!uni(?!n)|use|usa|uk\\b|eu|one\\b|once|ui\\b)[aeiou].*|(?:hour|honest|heir|honou?r).*");
  private static final Pattern SPELLED_WITH_VOWEL = Pattern.compile("[AEFHILMNORSX].*");

  /** What begins with a capital wherever it stands. */
  private static final Set<String> NAMES =
      WordList.of(
          """
          I Python Java Javascript Kotlin Scala Ruby Rust Swift Perl Docker Kubernetes Terraform Linux Unix Windows Android Excel Word Figma
          Tableau Salesforce Google Microsoft Amazon Apple Adobe Oracle Slack Notion Jira Git Node React Angular Vue Django Flask Spring
          Spark Kafka Airflow Snowflake Postgres Redis Azure Photoshop Illustrator Stripe Shopify English German French Spanish Italian
          Portuguese Dutch Polish Swedish Danish Finnish Norwegian Czech Greek Turkish Arabic Hebrew Hindi Chinese Mandarin Cantonese
          Japanese Korean Vietnamese Thai Russian Ukrainian Romanian Hungarian European American British Agile Scrum Kanban
          Monday Tuesday Wednesday Thursday Friday Saturday Sunday
          """);

  private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "in", "at", "to");

  private Wording() {}

  /**
   * The text without emoji, brackets and what is in them, addresses, quotes and letters of other
   * scripts than Latin; dashes that part sentences become " – ".
   */
  static String clean(String text) {
    String plain =
        Normalizer.normalize(DECORATION.matcher(text).replaceAll(""), Normalizer.Form.NFC);
    plain =
        LOOK_ALIKES
            .matcher(plain)
            .replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    plain =
        MARKS
            .matcher(plain)
            .replaceAll("")
            .replaceAll("401\\s*\\(?\\s*[kK]\\s*\\)?", "401k")
            .replaceAll("(?<=\\p{L})\\((s|es)\\)", "$1");
    plain =
        LIGATURE
            .matcher(plain)
            .replaceAll(l -> Normalizer.normalize(l.group(), Normalizer.Form.NFKC));
    plain = BRACKETS.matcher(plain).replaceAll("");
    plain = BRACKETS.matcher(plain).replaceAll("");
    plain = ADDRESS.matcher(plain).replaceAll("");
    plain = plain.replaceAll("[’‘ʼ`´]", "'").replaceAll("(?<=\\d)\\s?[–—−]\\s?(?=[$£€]?\\d)", "-");
    plain =
        plain
            .replaceAll("\\s*—\\s*|\\s+[–−-]+\\s+|\\s*[•|→·]\\s*", " – ")
            .replaceAll("[–−‐‑]", "–");
    plain =
        plain
            .replaceAll("(?<=\\S)–(?=\\S)", "-")
            .replaceAll("(?<=\\s)'(?=\\p{L})|(?<=\\p{L})'(?=\\s'|$)", "");
    plain = SAYABLE.matcher(plain).replaceAll(" ").replaceAll("\\s+", " ");
    plain = plain.replaceAll("\\s+([,;:!?]|\\.(?!\\p{L}))", "$1").replaceAll("([,;:])\\1+", "$1");
    return plain.replaceAll("^[^\\p{L}\\p{Nd}$£€.]+|^[.\\s]+(?!NET)|[\\s,;:–/&-]+$", "").strip();
  }

  /** For the voice and the captions: "and" for "&", "or" for "/" between words. */
  static String spoken(String text) {
    return text.replaceAll(
            "(?<!\\b\\p{Lu})\\s*&\\s*(?=\\p{L})|(?<=\\p{Lu})\\s*&\\s*(?=\\p{L}{2})", " and ")
        .replaceAll("(?i)\\band/or\\b", "or")
        .replaceAll("(?<=\\p{Ll}{2})\\s*/\\s*(?=\\p{L})", " or ")
        .replaceAll("\\s+[/#+]\\s+", " ")
        .replaceAll("(?i)\\be\\.g\\.,?", "for example")
        .replaceAll("(?i)\\bi\\.e\\.,?", "that is")
        .replaceAll("\\s*–\\s*", ", ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** A first letter in lower case, unless the word is a name or an abbreviation. */
  static String lowerFirst(String text) {
    String first = text.split("[\\s,;:.]", 2)[0];
    boolean ordinary = first.matches("\\p{Lu}[\\p{Ll}'-]*(?:-\\p{L}+)*") && !NAMES.contains(first);
    return ordinary ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }

  /** A first letter in upper case, unless the word is written otherwise on purpose ("iOS"). */
  static String upperFirst(String text) {
    boolean ordinary = text.matches("(?s)\\p{Ll}[\\p{Ll}'-]*(?:\\W.*)?");
    return ordinary ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
  }

  /** Each word with a capital first and the rest in lower case; small words small. */
  static String capitalized(String text) {
    return Pattern.compile("\\p{L}+")
        .matcher(text)
        .replaceAll(
            word -> {
              String lower = word.group().toLowerCase(Locale.ROOT);
              if (SMALL.contains(lower)) {
                return lower;
              }
              return lower.length() < 3
                  ? word.group()
                  : word.group().charAt(0) + lower.substring(1);
            });
  }

  /**
   * A phrase In Title Case or CAPITALS in sentence case: its words that the same document also has
   * in lower case lose their capitals. Other phrases stay as they are.
   *
   * @param seen the words of the document that stand in lower case
   */
  static String calm(String text, Set<String> seen) {
    List<String> words = List.of(text.split("\\s+"));
    long capitals = words.stream().filter(word -> word.matches("\\p{Lu}.*")).count();
    if (words.size() < 2 || capitals * 10 < words.size() * 6L) {
      return text;
    }
    StringBuilder calm = new StringBuilder(words.getFirst());
    for (String word : words.subList(1, words.size())) {
      String lower = word.toLowerCase(Locale.ROOT);
      calm.append(' ').append(seen.contains(lower.replaceAll("[^\\p{L}'-]", "")) ? lower : word);
    }
    return calm.toString();
  }

  /** "a" or "an", by the sound of what follows. */
  static String article(String following) {
    String first = following.split("[\\s,./-]", 2)[0];
    boolean spelled = first.matches("\\p{Lu}[\\p{Lu}&].*");
    boolean vowel =
        spelled
            ? SPELLED_WITH_VOWEL.matcher(first).matches()
            : VOWEL_SOUND.matcher(first).matches() || first.matches("8\\d*|11|18");
    return vowel ? "an" : "a";
  }

  /** The text as a sentence: a capital first, a full stop last. */
  static String sentence(String text) {
    String begun =
        text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return begun.matches(".*[.!?]") ? begun : begun + ".";
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
