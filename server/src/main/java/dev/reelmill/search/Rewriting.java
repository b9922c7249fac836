package dev.reelmill.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces words of a text and leaves everything else as it was written. */
@FunctionalInterface
interface Rewriting {

  /**
   * What stands for some words.
   *
   * @param text the new words, or nothing
   * @param length how many words it replaces
   */
  record Replacement(String text, int length) {}

  /** What stands for the words that begin at a place, or null when they stay. */
  @Nullable Replacement at(List<String> words, int from);

  /** The text rewritten. */
  default String of(String text) {
    List<SearchWords.Word> words = SearchWords.of(text);
    List<String> plain = words.stream().map(SearchWords.Word::text).toList();
    StringBuilder rewritten = new StringBuilder();
    int copied = 0;
    for (int at = 0; at < words.size(); ) {
      Replacement replacement = at(plain, at);
      if (replacement == null) {
        at++;
        continue;
      }
      int start = words.get(at).start();
      rewritten.append(text, copied, start);
      // Chinese words stand side by side; their English must not.
      if (start == copied && start > 0) {
        rewritten.append(' ');
      }
      rewritten.append(replacement.text());
      at += replacement.length();
      copied = words.get(at - 1).end();
    }
    return rewritten.append(text, copied, text.length()).toString();
  }
}
