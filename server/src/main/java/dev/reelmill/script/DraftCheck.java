package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a draft, in sentences that its writer can act on. */
final class DraftCheck {
  private static final int TITLE = 100;
  private static final int LINE = 240;
  private static final int MOST_LINES = 4;
  private static final int MOST_SCENES = 12;
  private static final int MOST_WORDS_A_MINUTE = 190;
  private static final int PICTURE = 320;
  private static final int ITEM = 90;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

  /** Counts of things and steps, which need no source. */
  private static final int SMALL = 12;

  private final DraftScript draft;
  private final ChatTask task;
  private final List<String> faults;

  private DraftCheck(DraftScript draft, ChatTask task) {
    this.draft = draft;
    this.task = task;
    this.faults = new ArrayList<>(draft.faults());
  }

  /** Everything that is wrong; empty when it may be used. */
  static List<String> faults(DraftScript draft, ChatTask task) {
    DraftCheck check = new DraftCheck(draft, task);
    if (!draft.scenes().isEmpty()) {
      check.whole();
      for (int i = 0; i < draft.scenes().size(); i++) {
        check.scene(i + 1, draft.scenes().get(i));
      }
      check.time();
      check.language();
      check.numbers();
    }
    return check.faults;
  }

  private void whole() {
    must(!draft.title().isBlank() && draft.title().length() <= TITLE, "The title must be short.");
    must(draft.scenes().size() <= MOST_SCENES, "There must be at most 12 scenes.");
    must(
        draft.scenes().getFirst().picture() instanceof Hook hook && !hook.headline().isBlank(),
        "The first picture must be a hook with a headline.");
  }

  private void scene(int number, ScriptScene scene) {
    String name = "Scene " + number;
    must(scene.lines().size() <= MOST_LINES, name + " must have at most 4 lines.");
    must(
        scene.lines().stream().allMatch(line -> line.length() <= LINE),
        name + " has a line of more than 240 characters.");
    must(
        PictureText.length(scene.picture()) <= PICTURE,
        name + " has a picture with more text than anybody can read.");
    String rule = rule(scene.picture());
    must(rule.isEmpty(), name + " " + rule + ".");
  }

  private static String rule(ScenePicture picture) {
    return switch (picture) {
      case Hook hook -> longest("headline", hook.headline(), ITEM);
      case Statement statement -> longest("text", statement.text(), 140);
      case Bullets bullets -> items(bullets.items(), 4);
      case FactCard card ->
          items(card.facts().stream().map(fact -> fact.label() + fact.value()).toList(), 1, 4);
      case CallToAction call -> longest("headline", call.headline(), ITEM);
      case BigNumber number -> longest("label", number.label(), ITEM);
      case Comparison two ->
          two.left().points().size() <= 3 && two.right().points().size() <= 3
              ? longest("side", two.left().value() + two.right().value(), ITEM)
              : "must have at most 3 points a side";
      case Chart chart -> items(chart.data().stream().map(datum -> datum.label()).toList(), 6);
      case Timeline timeline ->
          items(
              timeline.moments().stream().map(moment -> moment.when() + moment.what()).toList(), 5);
      case IconList list -> items(list.items(), 5);
      case Quote quote -> longest("text", quote.text(), 200);
      case Steps steps -> items(steps.steps(), 5);
      case ScenePicture other -> PictureText.length(other) > 0 ? "" : "must show something";
    };
  }

  private static String items(List<String> items, int most) {
    return items(items, 2, most);
  }

  private static String items(List<String> items, int least, int most) {
    boolean fit =
        items.size() >= least
            && items.size() <= most
            && items.stream().allMatch(item -> !item.isBlank() && item.length() <= ITEM);
    return fit
        ? ""
        : "must have %d to %d entries of 1 to %d characters".formatted(least, most, ITEM);
  }

  private static String longest(String field, String text, int most) {
    return !text.isBlank() && text.length() <= most
        ? ""
        : "must have a %s of 1 to %d characters".formatted(field, most);
  }

  private void time() {
    if (task.silent()) {
      return;
    }
    double spoken =
        SpeechTime.AROUND
            + draft.scenes().stream()
                .mapToDouble(scene -> SpeechTime.of(scene.lines()) + SpeechTime.BETWEEN_SCENES)
                .sum();
    must(
        spoken >= task.least() && spoken <= task.most(),
        String.format(
            Locale.ROOT,
            "Its lines take about %.0f seconds to speak; it must be %.0f to %.0f seconds.",
            spoken,
            task.least(),
            task.most()));
    long words =
        draft.scenes().stream()
            .flatMap(scene -> scene.lines().stream())
            .mapToLong(line -> line.split("\\s+").length)
            .sum();
    must(
        words * 60 <= MOST_WORDS_A_MINUTE * task.most(),
        words + " words are too many for " + Math.round(task.most()) + " seconds.");
  }

  private void language() {
    String language = LanguageGuess.of(said());
    must(
        language.equals(LanguageGuess.ENGLISH),
        "It seems to be in " + language + "; it must be in English.");
  }

  /** A posting's pay, dates and sizes are those of the posting. */
  private void numbers() {
    if (!task.numbersOfBrief()) {
      return;
    }
    Set<Double> known = new HashSet<>();
    for (double number : numbers(task.request())) {
      known.addAll(List.of(number, number * 1e3, number / 1e3, number * 1e6, number / 1e6));
    }
    List<String> madeUp =
        numbers(said() + " " + shown()).stream()
            .filter(number -> number > SMALL && !known.contains(number))
            .distinct()
            .map(number -> Double.toString(number).replaceFirst("\\.0$", ""))
            .toList();
    must(madeUp.isEmpty(), "These numbers are not in the text: " + String.join(", ", madeUp) + ".");
  }

  private String said() {
    return draft.scenes().stream()
        .flatMap(scene -> scene.lines().stream())
        .collect(Collectors.joining(" "));
  }

  private String shown() {
    return draft.scenes().stream()
        .map(scene -> scene.picture().toString())
        .collect(Collectors.joining(" "));
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      String plain = found.group().replaceAll(",(?=\\d{3})", "").replace(',', '.');
      numbers.add(plain.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0);
    }
    return numbers;
  }

  private void must(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
