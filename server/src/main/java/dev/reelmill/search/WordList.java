package dev.reelmill.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The word lists that come with the search: UTF-8, one entry a line, {@code #} begins a comment.
 */
final class WordList {
  private WordList() {}

  /** The entries of a list. */
  static List<String> lines(String name) {
    try (InputStream stream = WordList.class.getResourceAsStream("/search/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a line between separators, trimmed; empty ones left out. */
  static List<String> parts(String line, String separator) {
    return Arrays.stream(line.split(separator))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
