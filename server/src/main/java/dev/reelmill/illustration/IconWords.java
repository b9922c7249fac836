package dev.reelmill.illustration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which words name an icon outright. */
record IconWords(Map<String, Set<String>> byIcon) {
  private static final String FILE = "more-words.tsv";
  private static final double GIVEN = 0.4;
  private static final double OWN = 0.25;

  IconWords {
    byIcon = Map.copyOf(byIcon);
  }

  /** Reads the words kept beside the classes. */
  static IconWords read() {
    try (InputStream stream = IconWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      Map<String, Set<String>> words = new HashMap<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(
              line ->
                  Arrays.stream(line[1].split(" "))
                      .map(Words::singular)
                      .forEach(words.computeIfAbsent(line[0], _ -> new TreeSet<>())::add));
      return new IconWords(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The icon that a word names outright. */
  Optional<String> of(String word) {
    String singular = Words.singular(word);
    return byIcon.entrySet().stream()
        .filter(icon -> icon.getValue().contains(singular))
        .map(Map.Entry::getKey)
        .min(Comparator.naturalOrder());
  }

  /** How much nearer an icon is to a word that names it; 0 if it does not. */
  double named(String icon, String word) {
    String singular = Words.singular(word);
    if (word.isEmpty()) {
      return 0;
    }
    if (byIcon.getOrDefault(icon, Set.of()).contains(singular)) {
      return GIVEN;
    }
    return Arrays.asList(icon.split("-", -1)).contains(singular) ? OWN : 0;
  }
}
