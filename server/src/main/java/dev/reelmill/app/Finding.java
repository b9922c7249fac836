package dev.reelmill.app;

/** What a question of the doctor's found; that something is wrong is an exception instead. */
sealed interface Finding {
  /** A few words. */
  String words();

  /** All is well. */
  record Well(String words) implements Finding {}

  /** It will do, though not for everything. */
  record Doubtful(String words) implements Finding {}

  /** Well, or doubtful for a reason that says what to do. */
  static Finding of(String words, boolean doubtful, String advice) {
    return doubtful ? new Doubtful(words + ": " + advice) : new Well(words);
  }
}
