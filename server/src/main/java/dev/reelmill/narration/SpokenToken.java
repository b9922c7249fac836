package dev.reelmill.narration;

import java.util.List;

/**
 * A written token and what is said for it.
 *
 * @param written as in the line, punctuation attached
 * @param words none where the token is not spoken, for example a lone bullet
 * @param pause what follows the token
 */
record SpokenToken(String written, List<SpokenWord> words, Pause pause) {
  SpokenToken {
    words = List.copyOf(words);
  }

  /** How the voice goes on after a token. */
  enum Pause {
    NONE,
    /** A short break inside a sentence. */
    COMMA,
    /** The voice falls; the sentence is over. */
    FULL_STOP,
    /** The voice rises; the sentence is over. */
    QUESTION
  }
}
