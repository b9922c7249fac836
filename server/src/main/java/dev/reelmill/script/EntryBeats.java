package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets the entries of a prompt into the scenes that suit them. */
final class EntryBeats {
  private static final int MOST_IN_A_SCENE = 4;
  private static final int SHORT = 44;
  private static final int LONG = 80;

  private EntryBeats() {}

  /** The scenes of given entries: a chart or a timeline where they are that, else lists. */
  static List<Beat> of(String heading, List<String> items, int worth) {
    Optional<FigureSeries> series = FigureSeries.of(items);
    if (series.isPresent()) {
      return List.of(
          new Beat(series.get().chart(heading), series.get().said(), List.of(), worth + 10));
    }
    List<Moment> moments = Moments.ofAll(items);
    if (moments.size() >= 2 && moments.size() <= 5) {
      List<String> said =
          moments.stream()
              .map(moment -> moment.when() + ": " + SentenceBeats.spoken(moment.what()))
              .toList();
      return List.of(new Beat(new Timeline(heading, moments), said, List.of(), worth + 10));
    }
    if (items.stream().anyMatch(item -> item.length() > LONG)) {
      return SentenceBeats.of(items.stream().map(Wording::sentence).toList(), worth);
    }
    List<Beat> beats = new ArrayList<>();
    for (int start = 0; start < items.size(); ) {
      int rest = items.size() - start;
      int size = rest <= MOST_IN_A_SCENE + 1 ? rest : MOST_IN_A_SCENE;
      beats.add(scene(heading, items.subList(start, start + size), worth - beats.size()));
      start += size;
    }
    return beats;
  }

  private static Beat scene(String heading, List<String> items, int worth) {
    List<String> shown = items.stream().map(Wording::upperFirst).toList();
    List<String> said = items.stream().map(SentenceBeats::spoken).toList();
    if (items.size() == 1) {
      return Beat.of(worth, new Statement(shown.getFirst()), said.getFirst());
    }
    boolean few = items.stream().allMatch(item -> item.length() <= SHORT) && items.size() <= 5;
    ScenePicture picture =
        few || items.size() > 4 ? new IconList(heading, shown) : new Bullets(heading, shown);
    boolean tiny = items.stream().allMatch(item -> item.split("\\s+").length <= 3);
    return tiny
        ? new Beat(picture, said, List.of(inOneBreath(items)), worth)
        : new Beat(picture, said, List.of(), worth);
  }

  /** "Condensation" is no name, but "Fun with Flags" is one: only lone words lose their capital. */
  private static String inOneBreath(List<String> items) {
    List<String> words =
        items.stream()
            .map(item -> items.indexOf(item) > 0 && !item.contains(" ") ? calm(item) : item)
            .toList();
    return Wording.sentence(Wording.spoken(Wording.list(words)));
  }

  private static String calm(String word) {
    return word.matches("\\p{Lu}\\p{Ll}+(?:tion|ment|ness|ity|ing|ance|ence|ship)")
        ? Wording.lowerFirst(word)
        : word;
  }
}
