package dev.reelmill.sound;

import java.util.ArrayList;
import java.util.List;

/** An even figure of plucked tones over low strings, with a soft pulse. */
final class FocusBand implements Band {
  /** Which tone of the chord sounds on each half beat. */
  private static final List<List<Integer>> FIGURES =
      List.of(
          List.of(0, 1, 2, 3, 2, 1, 2, 1),
          List.of(0, 2, 1, 3, 0, 2, 1, 2),
          List.of(3, 1, 2, 0, 3, 1, 2, 1),
          List.of(0, 1, 2, 1, 3, 1, 2, 1),
          List.of(0, 2, 3, 2, 1, 2, 3, 2));

  private final Tune tune;
  private final List<Integer> figure;
  private final Timbre lead;
  private final double level;

  FocusBand(Tune tune) {
    this.tune = tune;
    Dice dice = tune.dice().at(-1);
    this.figure = Tune.one(FIGURES, dice);
    this.lead = Tune.one(List.of(Timbre.PLUCK, Timbre.MALLET, Timbre.KEYS), dice);
    this.level = lead == Timbre.KEYS ? 0.6 : 1; // which rings on longer
  }

  @Override
  public List<Note> bar(int bar) {
    List<Note> notes = new ArrayList<>();
    Strings.chord(notes, tune.tones(bar, 3, 52), 0.09);
    int root = tune.pitch(tune.chord(bar), 36);
    notes.add(new Note(0, Timbre.BASS, root, 0.21, 0, 1.8));
    notes.add(new Note(2.5, Timbre.BASS, root, 0.16, 0, 1.3));
    List<Integer> tones = tune.tones(bar, 4, 64);
    Dice dice = tune.dice().at(bar);
    for (int half = 0; half < 8; half++) {
      double loud = level * ((half % 4 == 0 ? 0.13 : 0.09) + 0.03 * dice.share());
      double side = half % 2 == 0 ? -0.35 : 0.35;
      notes.add(new Note(half / 2.0, lead, tones.get(figure.get(half)), loud, side, 1));
    }
    if (bar > 0) {
      notes.add(new Note(0, Timbre.KICK, 32, 0.22));
      notes.add(new Note(2, Timbre.KICK, 32, 0.18));
      for (int beat = 0; beat < 4; beat++) {
        notes.add(new Note(beat + 0.5, Timbre.SHAKER, 0, 0.045, 0.4, 1));
      }
    }
    return notes;
  }
}
