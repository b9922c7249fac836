package dev.reelmill.narration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said for words that are not said as they are written; read from {@code lexicon.tsv}.
 *
 * <p>A line is the written form, a tab, and what is said. Written forms in lower case match any
 * case, others only themselves. What is said is either words, of which those in capitals are
 * spelled, or one pronunciation between slashes.
 */
final class SpokenLexicon {
  private final Map<String, List<SpokenWord>> entries = new HashMap<>();

  /** Reads the lexicon from the class path. */
  SpokenLexicon() {
    InputStream resource =
        Objects.requireNonNull(SpokenLexicon.class.getResourceAsStream("lexicon.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      Map<String, String> raw = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("# ")) {
          String[] columns = line.split("\t");
          if (columns.length != 2 || raw.put(columns[0], columns[1]) != null) {
            throw new IllegalStateException("lexicon.tsv: " + line);
          }
        }
      }
      raw.forEach((written, said) -> entries.put(written, read(written, said, raw)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said for a written word, if it is here. */
  Optional<List<SpokenWord>> find(String written) {
    List<SpokenWord> exact = entries.get(written);
    return Optional.ofNullable(
        exact != null ? exact : entries.get(written.toLowerCase(Locale.ROOT)));
  }

  private static List<SpokenWord> read(String written, String said, Map<String, String> raw) {
    if (said.startsWith("/")) {
      return List.of(phonemes(written, said));
    }
    return SaidWords.of(said).stream().map(word -> pronounced(word, raw)).toList();
  }

  /** A word of one entry may be the written form of another that tells its pronunciation. */
  private static SpokenWord pronounced(SpokenWord word, Map<String, String> raw) {
    String said = raw.getOrDefault(word.text(), "");
    return word.pronunciation() == null && said.startsWith("/")
        ? phonemes(word.text(), said)
        : word;
  }

  private static SpokenWord phonemes(String text, String said) {
    return new SpokenWord(text, said.substring(1, said.length() - 1));
  }
}
