package dev.reelmill.narration;

import dev.reelmill.narration.SpokenToken.Pause;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A whitespace-separated piece of a line.
 *
 * @param text as written
 * @param core without the punctuation around it, in plain quotes, hyphens and Latin letters without
 *     accents; may be empty
 * @param trail the punctuation behind the core
 */
record WrittenToken(String text, String core, String trail) {
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final Pattern UNSPOKEN =
      Pattern.compile("[\\p{So}\\p{Sk}\\p{Cn}\\p{Co}\\p{Cs}\\p{Cc}\\p{Cf}\\p{Mn}\\p{Me}&&[^°^`]]");
  private static final String OPENING = "([{\"'*|`_:;,!?-•·¿¡";
  private static final String CLOSING = ")]}\"'*|`_:;,!?-.";

  /** Abbreviations whose point never ends a sentence when more words follow. */
  private static final Set<String> OPEN_ABBREVIATIONS =
      Set.of(
          "sr", "jr", "dr", "mr", "mrs", "ms", "prof", "st", "mt", "e.g", "eg", "i.e", "ie", "vs",
          "no", "approx", "incl", "excl", "min", "max", "dept", "est", "avg", "fig", "u.s", "u.k",
          "ph.d", "a.m", "p.m", "inc", "ltd", "co", "corp", "hr", "hrs", "yr", "yrs", "mgr", "eng",
          "assoc", "asst", "gov", "univ", "ext", "misc", "llc", "etc");

  /** Cuts a line into its tokens. */
  static List<WrittenToken> split(String line) {
    return Arrays.stream(SPACE.split(line))
        .filter(t -> !t.isEmpty())
        .map(WrittenToken::of)
        .toList();
  }

  private static WrittenToken of(String text) {
    String plain = plain(text);
    if (plain.matches("[-/+&@#%$=~<>]+")) {
      return new WrittenToken(text, plain, "");
    }
    int start = 0;
    while (start < plain.length() && OPENING.indexOf(plain.charAt(start)) >= 0) {
      start++;
    }
    int end = plain.length();
    while (end > start
        && CLOSING.indexOf(plain.charAt(end - 1)) >= 0
        && !closesInside(plain, start, end)) {
      end--;
    }
    String core = plain.substring(start, end);
    boolean slashed = core.length() > 2 && core.endsWith("/");
    return new WrittenToken(
        text, slashed ? core.substring(0, core.length() - 1) : core, plain.substring(end));
  }

  /** Whether the last character is the bracket that ends something like "401(k)". */
  private static boolean closesInside(String text, int start, int end) {
    String core = text.substring(start, end);
    return core.endsWith(")")
        && core.chars().filter(c -> c == '(').count() == core.chars().filter(c -> c == ')').count();
  }

  /** Typographic variants become the plain character; accents go; pictures go. */
  private static String plain(String text) {
    String unified =
        text.replaceAll("[‘’‛ʼ´]", "'")
            .replaceAll("[“”„«»]", "\"")
            .replaceAll("^[−-](?=\\d[\\d.,]*(?:%|°|$))|^−(?=\\d)", "−")
            .replaceAll("(?!^)−|[‐‑‒–—―]", "-")
            .replace("№", "No.")
            .replaceAll("(?<=\\d)½", ".5")
            .replaceAll("(?<=\\d)¼", ".25")
            .replaceAll("(?<=\\d)¾", ".75")
            .replace("…", ".")
            .replaceAll("[ßẞ]", "ss")
            .replaceAll("[øØ]", "o")
            .replaceAll("[łŁ]", "l")
            .replaceAll("[æÆ]", "ae")
            .replaceAll("[œŒ]", "oe")
            .replaceAll("[đĐð]", "d")
            .replace("ı", "i")
            .replaceAll("[™®©]", "")
            .replaceAll("(?<=\\d)[→~](?=[$€£]?\\d)", "-");
    String decomposed = Normalizer.normalize(unified, Normalizer.Form.NFKD).replace('⁄', '/');
    return UNSPOKEN.matcher(decomposed).replaceAll("");
  }

  /**
   * How the voice goes on after the token.
   *
   * @param silent whether nothing was said for it
   * @param last whether it ends the line
   */
  Pause pause(boolean silent, boolean last) {
    if (silent) {
      return core.equals("-") || trail.matches(".*[,;:|-].*") ? Pause.COMMA : Pause.NONE;
    }
    boolean open = OPEN_ABBREVIATIONS.contains(core.toLowerCase(Locale.ROOT));
    if (trail.startsWith(".") && open && !last) {
      return trail.indexOf(',') >= 0 ? Pause.COMMA : Pause.NONE;
    }
    if (trail.indexOf('?') >= 0) {
      return Pause.QUESTION;
    }
    if (trail.indexOf('.') >= 0 || trail.indexOf('!') >= 0) {
      return Pause.FULL_STOP;
    }
    return trail.matches(".*[,;:)\\]].*") ? Pause.COMMA : Pause.NONE;
  }
}
