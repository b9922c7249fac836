package dev.reelmill.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of job searches in other languages put into English, from the list {@code
 * translations.txt}.
 */
final class Translations {
  /** Little words, which mean something else in English, count only beside a greater one. */
  private static final Set<String> LITTLE = Set.of("", "and", "or", "in", "for", "with");

  private static final int SHORTEST_PART = 4;

  private static final Translations ALL = new Translations(WordList.lines("translations.txt"));

  private final PhraseTable<String> english = new PhraseTable<>();
  private final Set<String> words = new HashSet<>();

  private Translations(List<String> lines) {
    for (String line : lines) {
      String[] sides = line.split("=", 2);
      for (String foreign : WordList.parts(sides[1], ",")) {
        List<String> phrase = SearchWords.plain(foreign);
        words.addAll(phrase);
        if (english.get(phrase) == null) {
          english.put(phrase, sides[0].strip());
        }
      }
    }
  }

  /** Whether a word is in the list, alone or in a phrase, or made of such words. */
  static boolean knows(String word) {
    return ALL.words.contains(word) || ALL.compound(word) != null;
  }

  /** A text in English; a text without a word of another language stays as it is. */
  static String english(String text) {
    return isForeign(SearchWords.plain(text)) ? ((Rewriting) ALL::replacement).of(text) : text;
  }

  /** Whether there is a word, at least, that has no meaning in English. */
  private static boolean isForeign(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      Rewriting.Replacement translated = ALL.replacement(words, at);
      if (translated != null
          && !LITTLE.contains(translated.text())
          && !Synonyms.knows(words.get(at))) {
        return true;
      }
    }
    return false;
  }

  private Rewriting.@Nullable Replacement replacement(List<String> words, int from) {
    PhraseTable.Match<String> match = english.longestAt(words, from);
    if (match != null) {
      return new Rewriting.Replacement(match.value(), match.length());
    }
    String compound = compound(words.get(from));
    return compound == null ? null : new Rewriting.Replacement(compound, 1);
  }

  /** A compound like "Softwareentwicklerin" in English, or null when its parts are not known. */
  private @Nullable String compound(String word) {
    if (word.length() < 2 * shortest(word)) {
      return null;
    }
    String bare = word.replaceFirst("(in|innen)$", "");
    for (String form : bare.equals(word) ? List.of(word) : List.of(word, bare)) {
      String whole = part(form);
      if (whole != null && !LITTLE.contains(whole)) {
        return whole;
      }
      for (int at = shortest(form); at <= form.length() - shortest(form); at++) {
        String last = part(form.substring(at));
        String first = first(form.substring(0, at));
        if (last != null && first != null && !LITTLE.contains(last)) {
          return first + " " + last;
        }
      }
    }
    return null;
  }

  /** The first part of a compound: a word of the list, or one that is the same in English. */
  private @Nullable String first(String word) {
    String linked = word.replaceFirst("s$", "");
    for (String form : List.of(word, linked)) {
      String known = part(form);
      if (known != null) {
        return known;
      }
      if (Synonyms.knows(form)) {
        return form;
      }
    }
    return null;
  }

  private @Nullable String part(String word) {
    return english.get(List.of(word));
  }

  private static int shortest(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN
        ? SHORTEST_PART
        : 2;
  }
}
