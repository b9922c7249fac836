package dev.reelmill.narration;

import java.util.Set;

/** What the pronunciation of an ending depends on: the sound before it. */
final class Phonemes {
  private static final Set<String> HISSING = Set.of("s", "z", "S", "Z", "tS", "dZ");
  private static final Set<String> VOICELESS = Set.of("p", "t", "k", "f", "T");

  private Phonemes() {}

  /** The "s" of a plural or possessive, to be appended to the given phonemes. */
  static String pluralAfter(String phonemes) {
    String last = phonemes.substring(phonemes.lastIndexOf(' ') + 1);
    if (HISSING.contains(last)) {
      return " - I z";
    }
    return VOICELESS.contains(last) ? " s" : " z";
  }
}
