package dev.reelmill.sound;

import java.util.List;

/** Chords that last a bar, spread over the room. */
final class Strings {
  private static final double DETUNED = 0.045;

  private Strings() {}

  static void chord(List<Note> notes, List<Integer> tones, double loudness) {
    for (int i = 0; i < tones.size(); i++) {
      double side = i % 2 == 0 ? 0.55 : -0.55;
      notes.add(new Note(0, Timbre.PAD, tones.get(i) - DETUNED, loudness / 2, side, 4));
      notes.add(new Note(0, Timbre.PAD, tones.get(i) + DETUNED, loudness / 2, -side, 4));
    }
  }
}
