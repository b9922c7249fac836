package dev.reelmill.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by phrases of one or more words; finds the longest phrase that begins at a word.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTable<V> {
  private final Node<V> root = new Node<>();

  /**
   * A phrase that was found.
   *
   * @param length how many words it has
   */
  record Match<V>(V value, int length) {}

  /** Sets a phrase's value and returns the one it had. */
  @Nullable V put(List<String> phrase, V value) {
    Node<V> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, unknown -> new Node<>());
    }
    V before = node.value;
    node.value = value;
    return before;
  }

  /** The value of exactly this phrase, or null. */
  @Nullable V get(List<String> phrase) {
    Match<V> match = longestAt(phrase, 0);
    return match != null && match.length() == phrase.size() ? match.value() : null;
  }

  /** The longest phrase that begins at a place among words, or null. */
  @Nullable Match<V> longestAt(List<String> words, int from) {
    Match<V> longest = null;
    Node<V> node = root;
    for (int at = from; at < words.size(); at++) {
      node = node.next.get(words.get(at));
      if (node == null) {
        break;
      }
      if (node.value != null) {
        longest = new Match<>(node.value, at - from + 1);
      }
    }
    return longest;
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private @Nullable V value;
  }
}
