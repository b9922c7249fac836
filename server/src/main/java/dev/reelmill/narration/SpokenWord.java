package dev.reelmill.narration;

import org.jspecify.annotations.Nullable;

/**
 * A word as it is said.
 *
 * @param text letters, apostrophes and hyphens; the letters of a spelled word are separated by
 *     blanks
 * @param pronunciation phonemes in MaryTTS's SAMPA for US English with syllables separated by " - "
 *     and stress marks, or null where the engine knows best
 */
record SpokenWord(String text, @Nullable String pronunciation) {

  /** A word that the engine pronounces. */
  static SpokenWord plain(String text) {
    return new SpokenWord(text, null);
  }
}
