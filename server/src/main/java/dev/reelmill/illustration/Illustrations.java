package dev.reelmill.illustration;

import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds icons of the Lucide set for texts: the nearest by the meaning of the text and of its words,
 * nearer still where a word names the icon. Below a certain nearness there is none rather than a
 * silly one. Safe for many threads; the same text always has the same icons.
 */
public final class Illustrations {
  private static final double LEAST = 0.45;

  /** A word alone means less than the text around it. */
  private static final double ALONE = 0.94;

  private static final int MOST_KEPT = 2_000;

  private final EmbeddingModel model;
  private final IconIndex index;
  private final IconWords words;
  private final Senses senses;
  private final Map<String, List<Match>> found = new ConcurrentHashMap<>();

  Illustrations(EmbeddingModel model, IconIndex index, IconWords words, Senses senses) {
    this.model = model;
    this.index = index;
    this.words = words;
    this.senses = senses;
  }

  /** An icon, how near it is, and the word it was found by; empty for the text as a whole. */
  private record Match(String icon, double nearness, String word) {}

  /** The only one of the process, loaded when first asked for: half a second. */
  public static Illustrations shared() {
    return Shared.ONE;
  }

  private static final class Shared {
    private static final Illustrations ONE =
        new Illustrations(
            MiniLmEmbedding.load(), IconIndex.read(), IconWords.read(), Senses.read());
  }

  /**
   * Icons for a text.
   *
   * @param most how many at most, each for another word
   * @return names, the nearest first; maybe none
   */
  public List<String> icons(String text, int most) {
    if (found.size() > MOST_KEPT) {
      found.clear();
    }
    List<Match> matches = found.computeIfAbsent(text, this::matches);
    List<String> icons = new ArrayList<>();
    Set<String> spoken = new HashSet<>();
    for (Match match : matches) {
      if (icons.size() < most && !icons.contains(match.icon()) && spoken.add(match.word())) {
        icons.add(match.icon());
      }
    }
    return icons;
  }

  /** The icon that the first of a text's words names outright; empty where none does. */
  public Optional<String> named(String text) {
    for (String word : Words.of(senses.cleared(text))) {
      Optional<String> icon = words.of(word);
      if (icon.isPresent()) {
        return icon;
      }
    }
    return Optional.empty();
  }

  /** Nearest first, the best few of each word. */
  private List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    List<String> parts = Words.of(senses.cleared(text));
    if (parts.isEmpty()) {
      return List.of();
    }
    for (String part : parts) {
      matches.addAll(nearest(part, part, ALONE));
    }
    if (parts.size() > 1) {
      matches.addAll(nearest(String.join(" ", parts), "", 1));
    }
    matches.sort(Comparator.comparingDouble(Match::nearness).reversed().thenComparing(Match::icon));
    return List.copyOf(matches);
  }

  private List<Match> nearest(String part, String word, double weight) {
    float[] vector = model.embed(part);
    return index.entries().stream()
        .map(
            entry ->
                new Match(
                    entry.name(),
                    entry.similarity(vector) * weight + words.named(entry.name(), word),
                    word))
        .filter(match -> match.nearness() >= LEAST)
        .sorted(Comparator.comparingDouble(Match::nearness).reversed())
        .limit(4)
        .toList();
  }
}
