package dev.reelmill.sound;

import dev.reelmill.script.Mood;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a piece of music goes by, chosen by a seed.
 *
 * @param tonic MIDI pitch of the scale's first degree, 48 to 59
 * @param scale semitones of the seven degrees above the tonic
 * @param beatsPerMinute its speed; there are four beats in a bar
 * @param progression the degree each bar's chord stands on, over and over
 * @param dice for whatever else is chosen, always asked by number
 */
record Tune(
    int tonic, List<Integer> scale, double beatsPerMinute, List<Integer> progression, Dice dice) {

  private static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
  private static final List<Integer> MINOR = List.of(0, 2, 3, 5, 7, 8, 10);

  private static final List<List<Integer>> CALM =
      List.of(
          List.of(0, 3, 0, 4),
          List.of(0, 5, 3, 4),
          List.of(3, 0, 4, 5),
          List.of(0, 2, 3, 4),
          List.of(5, 3, 0, 4),
          List.of(0, 4, 5, 3));

  private static final List<List<Integer>> FUN =
      List.of(
          List.of(0, 4, 5, 3),
          List.of(0, 3, 4, 3),
          List.of(0, 5, 3, 4),
          List.of(0, 3, 0, 4),
          List.of(3, 4, 0, 5));

  private static final List<List<Integer>> FOCUS =
      List.of(
          List.of(0, 5, 2, 6),
          List.of(0, 3, 5, 6),
          List.of(0, 2, 5, 6),
          List.of(5, 6, 0, 0),
          List.of(0, 6, 5, 6));

  private static final List<List<Integer>> DARK =
      List.of(List.of(0, 5, 0, 3), List.of(0, 0, 5, 4), List.of(0, 3, 5, 3), List.of(0, 5, 3, 4));

  /** The tune of a seed. */
  static Tune of(Mood mood, String seed) {
    Dice dice = Dice.of(seed, "music " + mood);
    int tonic = 48 + dice.below(12);
    double hurry = dice.share();
    return switch (mood) {
      case CALM -> new Tune(tonic, MAJOR, 66 + 10 * hurry, one(CALM, dice), dice);
      case FUN -> new Tune(tonic, MAJOR, 100 + 14 * hurry, one(FUN, dice), dice);
      case DARK -> new Tune(tonic, MINOR, 54 + 8 * hurry, one(DARK, dice), dice);
      case FOCUS -> new Tune(tonic, MINOR, 84 + 12 * hurry, one(FOCUS, dice), dice);
    };
  }

  static <T> T one(List<T> choices, Dice dice) {
    return choices.get(dice.below(choices.size()));
  }

  /** The degree on which the chord of a bar stands. */
  int chord(int bar) {
    return progression.get(bar % progression.size());
  }

  /** A degree of the scale as the pitch nearest above a lower bound. */
  int pitch(int degree, int least) {
    int pitch = tonic + scale.get(Math.floorMod(degree, 7));
    return least + Math.floorMod(pitch - least, 12);
  }

  /** The tones of a bar's chord from the lowest up, all within an octave above a lower bound. */
  List<Integer> tones(int bar, int count, int least) {
    int degree = chord(bar);
    return IntStream.range(0, count)
        .mapToObj(third -> pitch(degree + 2 * third, least))
        .sorted()
        .toList();
  }
}
