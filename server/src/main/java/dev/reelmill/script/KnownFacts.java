package dev.reelmill.script;

import dev.reelmill.brief.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes facts from passages: sentences that need no other to be understood, as they stand or cut at
 * the border of a clause. Nothing is added, and nothing is put together from parts.
 */
final class KnownFacts {
  private static final int SHORTEST = 24;
  private static final int LONGEST = 140;
  private static final int FEWEST_WORDS = 4;

  /** What it is worth to answer all of what is asked; a place further down costs a little. */
  private static final double ANSWERS = 4;

  private static final double UNDER_HEADING = 1;
  private static final double LATER_PASSAGE = 0.35;
  private static final double FIGURE = 0.4;
  private static final int BEST_LENGTH = 70;

  private static final Pattern MARK = Pattern.compile("^\\s*(?:[-+*]|\\(?\\d{1,2}[.)])\\s+");
  private static final Pattern NOTE = Pattern.compile("\\[\\d{1,3}]");
  private static final Pattern SENTENCE = Pattern.compile("[\\p{Lu}\\p{N}\"'$£€].*[.!][\"')]?");

  private static final Set<String> SAYS_LITTLE =
      WordList.of(
          """
          about with that this what when where which from your have make video film reel explain tell show short little people they them their
          there does should would could into over more most some very also than then like just need want give using used
          """);

  private KnownFacts() {}

  /**
   * Room for facts.
   *
   * @param most how many
   * @param longest characters of one
   */
  record Room(int most, int longest) {
    private static final double SECONDS_A_FACT = 3;
    private static final double AROUND = 3;
    private static final double CHARACTERS_A_SECOND = 13;
    private static final int MOST = 12;

    /** What a film of that length can tell. */
    static Room of(double seconds) {
      return new Room(
          Math.clamp(Math.round(seconds / SECONDS_A_FACT), 2, MOST),
          Math.clamp(Math.round((seconds - AROUND) * CHARACTERS_A_SECOND), SHORTEST, LONGEST));
    }
  }

  private record Fact(Passage source, int place, String sentence, double fitness) {}

  /**
   * The facts that fit best, in the order of their documents.
   *
   * @param passages the most fitting first
   * @param about what is asked
   * @param room where they are to be told
   */
  static List<String> of(List<Passage> passages, String about, Room room) {
    Set<String> asked = stems(about);
    List<Fact> facts = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (int rank = 0; rank < passages.size(); rank++) {
      Passage passage = passages.get(rank);
      List<String> sentences = sentences(passage);
      boolean headed = stems(passage.heading()).stream().anyMatch(asked::contains);
      for (int place = 0; place < sentences.size(); place++) {
        String sentence = sentences.get(place);
        double answered = answered(sentence, asked);
        boolean fits = rank == 0 || headed || answered > 0;
        if (fits && sentence.length() <= room.longest() && known.add(key(sentence))) {
          double fitness =
              ANSWERS * answered
                  + sound(sentence)
                  + (headed ? UNDER_HEADING : 0)
                  - rank * LATER_PASSAGE;
          facts.add(new Fact(passage, place, sentence, fitness));
        }
      }
    }
    return facts.stream()
        .sorted(Comparator.comparingDouble(fact -> -fact.fitness()))
        .limit(room.most())
        .sorted(inTheirOrder(passages))
        .map(Fact::sentence)
        .toList();
  }

  /** What of a passage may be said. */
  static List<String> sentences(Passage passage) {
    if (!LanguageGuess.of(passage.text()).equals(LanguageGuess.ENGLISH)) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (String line : PlainPrompt.lines(NOTE.matcher(passage.text()).replaceAll(""))) {
      boolean entry = MARK.matcher(line).find();
      for (String sentence : PlainPrompt.sentences(MARK.matcher(line).replaceFirst(""))) {
        String whole = entry ? Wording.sentence(sentence) : sentence;
        if (isFact(whole)) {
          String plain = whole.replaceFirst("[.!]+$", "");
          Shortening.shorten(plain, LONGEST)
              .filter(cut -> cut.length() >= SHORTEST)
              .map(Wording::sentence)
              .ifPresent(sentences::add);
        }
      }
    }
    return sentences;
  }

  /** By what two wordings of one sentence are known as the same. */
  static String key(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static boolean isFact(String sentence) {
    String[] words = sentence.split("\\s+");
    long letters = sentence.codePoints().filter(Character::isLetter).count();
    return SENTENCE.matcher(sentence).matches()
        && words.length >= FEWEST_WORDS
        && letters * 2 > sentence.length()
        && Arrays.stream(words).filter(word -> word.length() > 2).count() * 2 > words.length
        && !sentence.contains("@")
        && WebAddress.in(sentence).isEmpty()
        && !Statements.leansOnOthers(sentence);
  }

  /** How much of what is asked is in a sentence, 0 to 1. */
  private static double answered(String sentence, Set<String> asked) {
    Set<String> said = stems(sentence);
    long found = asked.stream().filter(said::contains).count();
    return asked.isEmpty() ? 0 : Math.min(1, found / Math.min(4.0, asked.size()));
  }

  /** How well a sentence sounds: with a figure, and neither long nor short. */
  private static double sound(String sentence) {
    double figure = sentence.codePoints().anyMatch(Character::isDigit) ? FIGURE : 0;
    double length = Math.abs(sentence.length() - BEST_LENGTH) / (double) BEST_LENGTH;
    return figure - length;
  }

  private static Set<String> stems(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 2 && !SAYS_LITTLE.contains(word))
        .map(word -> word.length() > 4 ? word.replaceFirst("(?:ing|ies|ed|es|s|y|e)$", "") : word)
        .collect(Collectors.toSet());
  }

  private static Comparator<Fact> inTheirOrder(List<Passage> passages) {
    Map<Object, Integer> documents = new HashMap<>();
    passages.forEach(one -> documents.putIfAbsent(one.documentId(), documents.size()));
    return Comparator.comparingInt(
            (Fact fact) -> documents.getOrDefault(fact.source().documentId(), 0))
        .thenComparingInt(fact -> fact.source().number())
        .thenComparingInt(Fact::place);
  }
}
