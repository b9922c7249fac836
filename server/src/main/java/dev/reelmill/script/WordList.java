package dev.reelmill.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the word lists that lie beside this room's classes; lines starting with "#" are remarks.
 */
final class WordList {
  private WordList() {}

  /** The lines of a list without blank ones and remarks. */
  static List<String> lines(String name) {
    InputStream resource = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of a list, wherever they stand on its lines. */
  static Set<String> words(String name) {
    return lines(name).stream().flatMap(WordList::split).collect(Collectors.toUnmodifiableSet());
  }

  /** The words of a text written for the eye: separated by any white space. */
  static Set<String> of(String words) {
    return split(words).collect(Collectors.toUnmodifiableSet());
  }

  private static java.util.stream.Stream<String> split(String line) {
    return Arrays.stream(line.strip().split("\\s+"));
  }
}
