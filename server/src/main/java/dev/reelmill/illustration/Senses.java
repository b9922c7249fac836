package dev.reelmill.illustration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of its meanings a word has, by the words around it: "250 degrees" is no education. */
record Senses(List<Sense> senses) {
  private static final String FILE = "senses.tsv";

  /**
   * A meaning.
   *
   * @param said where the word has it
   * @param meant the word that stands for it; empty where nothing does
   */
  record Sense(Pattern said, String meant) {}

  Senses {
    senses = List.copyOf(senses);
  }

  /** Reads what is kept beside the classes. */
  static Senses read() {
    try (InputStream stream = Senses.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new Senses(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(
                  parts -> new Sense(Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE), parts[1]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text with words of two meanings replaced by what they mean there. */
  String cleared(String text) {
    String cleared = text;
    for (Sense sense : senses) {
      cleared =
          sense
              .said()
              .matcher(cleared)
              .replaceAll(Matcher.quoteReplacement(" " + sense.meant() + " "));
    }
    return cleared;
  }
}
