package dev.reelmill.script;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The verbs with which duties begin, and their forms. */
final class Verbs {
  private static final Set<String> BASE = WordList.words("verbs.txt");
  private static final Map<String, String> GERUNDS = new HashMap<>();
  private static final Map<String, String> THIRD_PERSONS = new HashMap<>();

  static {
    for (String verb : BASE) {
      GERUNDS.put(gerund(verb), verb);
      THIRD_PERSONS.put(thirdPerson(verb), verb);
      if (verb.matches(".*[^aeiou][aeiou][bdglmnprt]")) {
        GERUNDS.put(verb + verb.charAt(verb.length() - 1) + "ing", verb);
      }
    }
    GERUNDS.put("being", "be");
    GERUNDS.put("tying", "tie");
    THIRD_PERSONS.put("is", "be");
  }

  private Verbs() {}

  static boolean isBase(String word) {
    return BASE.contains(word.toLowerCase(Locale.ROOT));
  }

  static boolean isGerund(String word) {
    return GERUNDS.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /** The base form of a base form, gerund or third person; null for other words. */
  static @Nullable String base(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String prefix = "";
    if (lower.startsWith("co-") || lower.startsWith("re-")) {
      prefix = lower.substring(0, 3);
      lower = lower.substring(3);
    }
    String base =
        BASE.contains(lower) ? lower : GERUNDS.getOrDefault(lower, THIRD_PERSONS.get(lower));
    return base == null ? null : prefix + base;
  }

  private static String gerund(String verb) {
    return verb.matches(".*[^eoy]e") ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
  }

  private static String thirdPerson(String verb) {
    if (verb.matches(".*[^aeiou]y")) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    return verb + (verb.matches(".*(s|sh|ch|x|z|o)") ? "es" : "s");
  }
}
