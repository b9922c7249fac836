package dev.reelmill.sound;

import java.util.ArrayList;
import java.util.List;

/** Plucked strings off the beat, a walking bass, a marimba and light percussion. */
final class FunBand implements Band {
  /** Half beats at which the bass plays. */
  private static final List<List<Integer>> WALKS =
      List.of(List.of(0, 3, 4, 6), List.of(0, 3, 6), List.of(0, 2, 4, 7), List.of(0, 3, 4, 7));

  /** Which tone the marimba strikes on each half beat of two bars; -1 is a rest. */
  private static final List<List<Integer>> MELODIES =
      List.of(
          List.of(0, -1, 1, 2, -1, 2, -1, -1, 2, -1, 1, 0, -1, -1, -1, -1),
          List.of(2, 2, -1, 1, -1, 0, -1, -1, 1, -1, 2, -1, 1, -1, -1, -1),
          List.of(-1, 0, 1, -1, 2, -1, 1, -1, -1, 0, 1, -1, 0, -1, -1, -1),
          List.of(2, -1, -1, 2, -1, -1, 1, -1, 2, -1, -1, 1, -1, 0, -1, -1));

  private final Tune tune;
  private final List<Integer> walk;
  private final List<Integer> melody;

  FunBand(Tune tune) {
    this.tune = tune;
    Dice dice = tune.dice().at(-1);
    this.walk = Tune.one(WALKS, dice);
    this.melody = Tune.one(MELODIES, dice);
  }

  @Override
  public List<Note> bar(int bar) {
    List<Note> notes = new ArrayList<>();
    int root = tune.pitch(tune.chord(bar), 38);
    for (int half : walk) {
      int pitch = half >= 6 ? tune.pitch(tune.chord(bar) + 4, 38) : root;
      notes.add(new Note(half / 2.0, Timbre.BASS, pitch, half == 0 ? 0.24 : 0.19, 0, 0.6));
    }
    strum(notes, bar);
    beat(notes);
    List<Integer> tones = tune.tones(bar, 3, 72);
    for (int half = 0; half < 8; half++) {
      int tone = melody.get(bar % 2 * 8 + half);
      if (tone >= 0) {
        double touch = tune.dice().at(100 + 8 * bar + half).share();
        notes.add(
            new Note(half / 2.0, Timbre.MALLET, tones.get(tone), 0.13 + 0.04 * touch, 0.35, 1));
      }
    }
    return notes;
  }

  private void strum(List<Note> notes, int bar) {
    List<Integer> tones = tune.tones(bar, 3, 60);
    Dice dice = tune.dice().at(bar);
    for (double beat = 0.5; beat < 4; beat++) {
      for (int string = 0; string < tones.size(); string++) {
        double loud = 0.13 + 0.04 * dice.share();
        notes.add(new Note(beat + 0.025 * string, Timbre.PLUCK, tones.get(string), loud, -0.4, 1));
      }
    }
  }

  private static void beat(List<Note> notes) {
    for (int half = 0; half < 8; half++) {
      double sand = half % 2 == 1 ? 0.075 : 0.045;
      notes.add(new Note(half / 2.0, Timbre.SHAKER, 0, sand, 0.5, 1));
    }
    notes.add(new Note(0, Timbre.KICK, 33, 0.30));
    notes.add(new Note(2, Timbre.KICK, 33, 0.26));
    notes.add(new Note(1, Timbre.SNAP, 0, 0.13, -0.15, 1));
    notes.add(new Note(3, Timbre.SNAP, 0, 0.13, -0.15, 1));
  }
}
