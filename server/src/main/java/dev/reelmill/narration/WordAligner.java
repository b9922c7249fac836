package dev.reelmill.narration;

import edu.cmu.sphinx.api.Configuration;
import edu.cmu.sphinx.api.Context;
import edu.cmu.sphinx.linguist.language.grammar.AlignerGrammar;
import edu.cmu.sphinx.recognizer.Recognizer;
import edu.cmu.sphinx.result.Result;
import edu.cmu.sphinx.result.WordResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out when words are heard in speech that came without times: forced alignment by CMU Sphinx
 * with its US English model. Words that it does not find lie between their neighbours, each as long
 * as its phonemes say.
 */
final class WordAligner {
  private static final String MODEL = "resource:/edu/cmu/sphinx/models/en-us/en-us";
  private static final String LOGGING = "java.util.logging.config.file";
  private static final int RATE = 16_000;
  private static final int PADDING = RATE * 3 / 10;

  /** Sphinx talks; held, since the logging system forgets loggers that nobody holds. */
  private static final List<Logger> TALK =
      List.of(Logger.getLogger("edu.cmu.sphinx"), Logger.getLogger("aligner"));

  private static @Nullable WordAligner only;

  /** Read anew by Sphinx for each clip: the words of that clip and how they are said. */
  private final Path dictionary;

  private final Context context;
  private final Recognizer recognizer;

  private WordAligner() throws IOException {
    TALK.forEach(logger -> logger.setUseParentHandlers(false));
    this.dictionary = Files.createTempFile("words", ".dict");
    dictionary.toFile().deleteOnExit();
    this.context = quietly();
    this.recognizer = context.getInstance(Recognizer.class);
  }

  /** Sphinx would set up the logging of the whole process anew if it were not told who did. */
  private Context quietly() throws IOException {
    Configuration configuration = new Configuration();
    configuration.setAcousticModelPath(MODEL);
    configuration.setDictionaryPath(dictionary.toUri().toString());
    String told = System.getProperty(LOGGING);
    System.setProperty(LOGGING, told == null ? "" : told);
    try {
      return new Context("resource:/dev/reelmill/narration/aligner.xml", configuration);
    } finally {
      if (told == null) {
        System.clearProperty(LOGGING);
      }
    }
  }

  /** A word that is heard, and the token it is said for. */
  private record Heard(String sampa, int token, double start, double end) {
    boolean placed() {
      return end > start;
    }

    Heard at(double from, double to) {
      return new Heard(sampa, token, from, to);
    }
  }

  /**
   * A timing for every token in order; a token that is not spoken has no length. The first word
   * starts with the clip, the last ends with it.
   *
   * @param said the tokens' words
   */
  static synchronized List<WordTiming> align(
      AudioClip clip, List<Pronunciation> said, List<SpokenToken> tokens) {
    List<Heard> words =
        said.stream()
            .filter(Pronunciation::isWord)
            .map(word -> new Heard(word.text(), word.token(), 0, 0))
            .toList();
    try {
      if (only == null) {
        only = new WordAligner();
      }
      return timings(only.heard(clip, words), clip.seconds(), tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every word has a name of its own, so that none is mistaken for another. */
  private List<Heard> heard(AudioClip clip, List<Heard> words) throws IOException {
    List<Heard> placed = new ArrayList<>(words);
    List<String> names = new ArrayList<>();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String phones = ArpaPhones.of(words.get(i).sampa());
      if (!phones.isEmpty()) {
        names.add("word" + i);
        lines.append("word").append(i).append(' ').append(phones).append('\n');
      }
    }
    if (names.isEmpty()) {
      return placed;
    }
    Files.writeString(dictionary, lines);
    recognizer.allocate();
    try {
      context.getInstance(AlignerGrammar.class).setWords(names);
      context.setSpeechSource(new ByteArrayInputStream(pcm(clip)));
      Result result = recognizer.recognize();
      List<WordResult> found = result == null ? List.of() : result.getTimedBestResult(false);
      for (WordResult word : found) {
        int index = Integer.parseInt(word.getWord().getSpelling().substring(4));
        double start = (word.getTimeFrame().getStart() - 300) / 1000.0;
        double end = (word.getTimeFrame().getEnd() - 300) / 1000.0;
        placed.set(index, placed.get(index).at(Math.max(0, start), Math.max(0, end)));
      }
      return placed;
    } finally {
      recognizer.deallocate();
    }
  }

  private static List<WordTiming> timings(
      List<Heard> words, double seconds, List<SpokenToken> tokens) {
    List<Heard> all = new ArrayList<>(words);
    for (int from = 0; from < all.size(); from++) {
      int to = from;
      while (to < all.size() && !all.get(to).placed()) {
        to++;
      }
      if (to > from) {
        double start = from == 0 ? 0 : all.get(from - 1).end();
        double end = to == all.size() ? seconds : all.get(to).start();
        spread(all.subList(from, to), start, Math.max(start, end));
        from = to;
      }
    }
    List<WordTiming> timings = new ArrayList<>();
    double clock = 0;
    for (int token = 0; token < tokens.size(); token++) {
      int number = token;
      List<Heard> parts = all.stream().filter(word -> word.token() == number).toList();
      boolean first = timings.stream().allMatch(word -> word.end() == 0);
      double start =
          parts.isEmpty() ? clock : first ? 0 : Math.max(clock, parts.getFirst().start());
      boolean last = !all.isEmpty() && all.getLast().token() == token;
      double end = parts.isEmpty() ? start : last ? seconds : parts.getLast().end();
      clock = Math.clamp(end, start, Math.max(start, seconds));
      timings.add(new WordTiming(tokens.get(token).written(), start, clock));
    }
    return timings;
  }

  private static void spread(List<Heard> words, double start, double end) {
    double letters = words.stream().mapToInt(word -> word.sampa().length() + 1).sum();
    double clock = start;
    for (int i = 0; i < words.size(); i++) {
      double share = (words.get(i).sampa().length() + 1) / letters * (end - start);
      words.set(i, words.get(i).at(clock, clock + share));
      clock += share;
    }
  }

  /**
   * The clip as the model wants it: 16 kHz, 16 bits, 0.3 s of silence around it, and a faint noise,
   * always the same, since the model never heard digital silence.
   */
  private static byte[] pcm(AudioClip clip) {
    float[] samples = Resampler.resample(clip.samples(), AudioClip.SAMPLE_RATE, RATE);
    int length = samples.length + 2 * PADDING;
    ByteBuffer pcm = ByteBuffer.allocate(2 * length).order(ByteOrder.LITTLE_ENDIAN);
    Random noise = new Random(1);
    for (int i = -PADDING; i < samples.length + PADDING; i++) {
      float sample = i >= 0 && i < samples.length ? samples[i] : 0;
      pcm.putShort((short) (Math.round(32_000 * Math.clamp(sample, -1f, 1f)) + noise.nextInt(5)));
    }
    return pcm.array();
  }
}
