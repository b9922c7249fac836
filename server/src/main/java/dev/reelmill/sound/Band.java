package dev.reelmill.sound;

import dev.reelmill.script.Mood;
import java.util.List;

/** Plays a tune bar by bar. */
interface Band {

  /** The notes of one bar, counted from 0; always the same for the same tune and bar. */
  List<Note> bar(int bar);

  /** Those who play a tune in a mood. */
  static Band of(Mood mood, Tune tune) {
    return switch (mood) {
      case CALM -> new CalmBand(tune);
      case FUN -> new FunBand(tune);
      case FOCUS -> new FocusBand(tune);
      case DARK -> new CalmBand(tune);
    };
  }
}
