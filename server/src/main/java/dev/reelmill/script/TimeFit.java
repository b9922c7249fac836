package dev.reelmill.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses from the scenes a film may have those that fill its time, and gives each its share. */
final class TimeFit {
  private static final double SHORTEST_SCENE = 2;
  private static final double LONGEST_SILENCE = 5.5;

  /** Share of the time that speech is planned for; the rest is for estimates that are too low. */
  private static final double FILLED = 0.97;

  /** Share of the time from which on nothing is added that is only good to have. */
  private static final double ENOUGH = 0.76;

  private final List<Beat> beats;
  private final double total;
  private final boolean silent;

  /** Which form of each beat is in the film: 0 none, 1 in short, 2 in full. */
  private final int[] form;

  private TimeFit(List<Beat> beats, double total, boolean silent) {
    this.beats = beats;
    this.total = total;
    this.silent = silent;
    this.form = new int[beats.size()];
  }

  /**
   * The scenes of a film.
   *
   * @param beats in the order of the film; at least one
   * @param total seconds of the film
   * @param silent whether nothing is to be said
   */
  static List<ScriptScene> fit(List<Beat> beats, double total, boolean silent) {
    TimeFit fit = new TimeFit(beats, total, silent);
    List<Integer> worthiestFirst =
        IntStream.range(0, beats.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -beats.get(i).worth()))
            .toList();
    fit.form[worthiestFirst.getFirst()] = 1;
    List<Integer> substance =
        worthiestFirst.stream().filter(i -> beats.get(i).worth() > Beat.SPARE + 10).toList();
    fit.raise(substance, 1);
    fit.raise(substance, 2);
    fit.raise(worthiestFirst, 2);
    return fit.scenes();
  }

  /** Seconds that all of the beats would take in full. */
  static double wanted(List<Beat> beats, boolean silent) {
    TimeFit fit = new TimeFit(beats, Double.MAX_VALUE, silent);
    Arrays.fill(fit.form, 2);
    return fit.needed() / FILLED;
  }

  private void raise(List<Integer> some, int wanted) {
    for (int i : some) {
      int before = form[i];
      boolean dispensable = before == 0 && beats.get(i).worth() <= Beat.SPARE + 10;
      if (dispensable && needed() > total * ENOUGH) {
        continue;
      }
      form[i] = Math.max(before, wanted);
      if (needed() > total * FILLED) {
        form[i] = before;
      }
    }
  }

  private double needed() {
    double sum = silent ? 0 : SpeechTime.AROUND;
    for (int i = 0; i < form.length; i++) {
      sum += form[i] == 0 ? 0 : seconds(i);
    }
    return sum;
  }

  private double seconds(int i) {
    double spoken = lines(i).isEmpty() ? 0 : SpeechTime.of(lines(i)) + SpeechTime.BETWEEN_SCENES;
    double read = lines(i).isEmpty() ? reading(beats.get(i).picture()) : SHORTEST_SCENE;
    return Math.max(spoken, Math.max(read, SHORTEST_SCENE));
  }

  private List<String> lines(int i) {
    if (silent) {
      return List.of();
    }
    return form[i] == 2 ? beats.get(i).lines() : beats.get(i).inShort();
  }

  private static double reading(ScenePicture picture) {
    return Math.clamp(PictureText.length(picture) / 16.0 + 1.5, SHORTEST_SCENE, LONGEST_SILENCE);
  }

  private List<ScriptScene> scenes() {
    double stretch = total / needed();
    double around = silent ? 0 : SpeechTime.AROUND;
    List<Integer> chosen =
        IntStream.range(0, form.length).filter(i -> form[i] > 0).boxed().toList();
    List<ScriptScene> scenes = new ArrayList<>();
    double start = 0;
    double exact = 0;
    for (int i : chosen) {
      boolean first = scenes.isEmpty();
      boolean last = scenes.size() == chosen.size() - 1;
      exact += (seconds(i) + (first ? around * 0.25 : 0) + (last ? around * 0.75 : 0)) * stretch;
      double end = last ? total : frames(exact);
      scenes.add(new ScriptScene(beats.get(i).picture(), lines(i), frames(end - start)));
      start = end;
    }
    return scenes;
  }

  /** The next whole number of thirtieths of a second. */
  private static double frames(double seconds) {
    return Math.max(1, Math.round(seconds * 30)) / 30.0;
  }
}
