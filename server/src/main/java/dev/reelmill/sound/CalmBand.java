package dev.reelmill.sound;

import java.util.ArrayList;
import java.util.List;

/** Soft strings, a slow bass and a few drops of electric piano. */
final class CalmBand implements Band {
  /** Which tone of the chord sounds on each half beat; -1 is a rest. */
  private static final List<List<Integer>> FIGURES =
      List.of(
          List.of(0, -1, 2, -1, 1, -1, 3, -1),
          List.of(0, 1, 2, -1, 3, -1, 2, -1),
          List.of(3, -1, -1, 1, -1, 2, -1, -1),
          List.of(0, -1, 1, 2, -1, -1, 3, 2),
          List.of(2, -1, 3, -1, -1, 1, -1, -1));

  private final Tune tune;
  private final List<Integer> odd;
  private final List<Integer> even;

  CalmBand(Tune tune) {
    this.tune = tune;
    Dice dice = tune.dice().at(-1);
    this.odd = Tune.one(FIGURES, dice);
    this.even = Tune.one(FIGURES, dice);
  }

  @Override
  public List<Note> bar(int bar) {
    List<Note> notes = new ArrayList<>();
    Strings.chord(notes, tune.tones(bar, 4, 55), 0.075);
    notes.add(new Note(0, Timbre.BASS, tune.pitch(tune.chord(bar), 36), 0.17, 0, 3.8));
    List<Integer> tones = tune.tones(bar, 4, 67);
    List<Integer> figure = bar % 2 == 0 ? even : odd;
    Dice dice = tune.dice().at(bar);
    for (int half = 0; half < figure.size(); half++) {
      double touch = dice.share();
      double late = 0.02 * dice.share();
      if (figure.get(half) >= 0 && touch > 0.12) {
        notes.add(
            new Note(
                half / 2.0 + late,
                Timbre.KEYS,
                tones.get(figure.get(half)),
                0.12 + 0.06 * touch,
                half % 4 == 0 ? -0.3 : 0.3,
                1));
      }
    }
    return notes;
  }
}
