package dev.reelmill.narration;

import java.util.List;

/**
 * How a written line is said in American English: "$120k–$150k" is "one hundred twenty thousand to
 * one hundred fifty thousand dollars". Every written token keeps its place, so that what is heard
 * can be traced back to it.
 */
final class SpokenForm {
  private final SpokenLexicon lexicon = new SpokenLexicon();
  private final WordForms words = new WordForms(lexicon);

  /** The tokens of a line in order; none for a blank line. */
  List<SpokenToken> of(String line) {
    return new SpokenLine(lexicon, words, WrittenToken.split(line)).tokens();
  }
}
