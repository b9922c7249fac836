package dev.reelmill.composition;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Moment;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import dev.reelmill.script.Vista;
import dev.reelmill.script.Vista.Air;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
import dev.reelmill.script.Vista.Weather;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scripts of an invented company, and voiceovers whose timing is plain arithmetic. */
public final class Scripts {
  private Scripts() {}

  /** A scene of every kind. */
  public static Script harbor() {
    return new Script(
        "Backend Engineer at Harbor & Pine",
        List.of(
            scene(
                new Hook("Harbor & Pine", "Senior Backend Engineer, Payments", "Lisbon or remote"),
                "Harbor and Pine is looking for a senior backend engineer."),
            scene(
                new Statement("We move 40 million parcels a year across 12 ports."),
                "We move forty million parcels a year across twelve ports."),
            scene(
                new Bullets(
                    "What you will do",
                    List.of("Own the ledger", "Design services in Java", "Mentor two engineers")),
                "You will own the ledger.",
                "You will design services in Java.",
                "And you will mentor two engineers."),
            scene(
                new FactCard(
                    "The offer",
                    List.of(
                        new Fact(Icon.MONEY, "Salary", "€82,000–€104,000"),
                        new Fact(Icon.PLACE, "Location", "Lisbon, Portugal"))),
                "The salary is eighty two thousand euros."),
            scene(
                new CallToAction(
                    "Apply now", "Senior Backend Engineer", "https://harborandpine.example/jobs/4"),
                "Apply now at Harbor and Pine.")));
  }

  /** A scene of every kind, charts of all three; each with a line or more. */
  public static List<ScriptScene> everyKind() {
    List<Datum> prices =
        List.of(
            new Datum("2010", 359),
            new Datum("2014", 178),
            new Datum("2018", 79),
            new Datum("2021", 40));
    List<Datum> shares =
        List.of(new Datum("Needs", 50), new Datum("Wants", 30), new Datum("Savings", 20));
    List<ScriptScene> scenes = new ArrayList<>(harbor().scenes());
    Stream.of(
            new BigNumber("−", 89, 0, "%", "cheaper than ten years ago"),
            new Comparison(
                "Renting or buying?",
                new Side("Rent", "$2,100", List.of("Move any time", "No repairs")),
                new Side("Buy", "$2,750", List.of("Builds equity"))),
            new Chart("The price of solar power", ChartKind.BAR, prices, "$", ""),
            new Chart("The price of solar power", ChartKind.LINE, prices, "$", ""),
            new Chart("Where each dollar goes", ChartKind.PIE, shares, "", "%"),
            new Timeline(
                "The road to the moon",
                List.of(new Moment("1957", "Sputnik"), new Moment("1969", "Armstrong"))),
            new IconList("Why people stay", List.of("Health insurance", "Free coffee", "A dog")),
            new Quote("The best way to predict the future is to invent it.", "Alan Kay"),
            new PlaceCard("Lisbon, Portugal", "Or remote"),
            new Steps("How to start", List.of("Pick an amount", "Set up a transfer")),
            new Vista(
                "The lake",
                Ground.SEA,
                Hour.DAWN,
                Air.CALM,
                Weather.SNOW,
                List.of(Thing.BIRDS, Thing.BOAT, Thing.DREAMER),
                "",
                1))
        .forEach(picture -> scenes.add(scene(picture, "One line is spoken here.")));
    return scenes;
  }

  /** A scene of every kind with the same text in each field, many of each item. */
  public static List<ScriptScene> everyKindOf(String text) {
    List<String> many = Collections.nCopies(40, text);
    return Stream.<ScenePicture>of(
            new Hook(text, text, text),
            new Hook("", text, ""),
            new Statement(text),
            new Bullets(text, many),
            new Bullets(text, List.of(text)),
            new FactCard(text, Collections.nCopies(40, new Fact(Icon.PERK, text, text))),
            new FactCard(text, List.of(new Fact(Icon.SKILL, text, text))),
            new CallToAction(text, text, text),
            new BigNumber(text, -1.5e15, 4, text, text),
            new Comparison(text, new Side(text, text, many), new Side(text, "", List.of())),
            new Chart(text, ChartKind.BAR, data(text, 40), text, text),
            new Chart(text, ChartKind.LINE, data(text, 3), text, text),
            new Chart(text, ChartKind.PIE, data(text, 6), text, text),
            new Chart(text, ChartKind.PIE, List.of(), text, text),
            new Chart(text, ChartKind.LINE, List.of(new Datum(text, 0)), "", ""),
            new Timeline(text, Collections.nCopies(40, new Moment(text, text))),
            new Timeline(text, List.of()),
            new IconList(text, many),
            new IconList(text, List.of(text)),
            new Quote(text, text),
            new PlaceCard(text, text),
            new Steps(text, many),
            vista(text, text.length()))
        .map(picture -> scene(picture, text.isBlank() ? "One line." : text))
        .toList();
  }

  /** A drawn place, another one for every number. */
  public static Vista vista(String text, int number) {
    Thing[] things = Thing.values();
    return new Vista(
        text,
        one(Ground.values(), number),
        one(Hour.values(), number),
        one(Air.values(), number),
        one(Weather.values(), number),
        List.of(one(things, number), one(things, number + 7), Thing.DREAMER),
        text,
        number);
  }

  private static <T> T one(T[] choices, int number) {
    return choices[number % choices.length];
  }

  private static List<Datum> data(String label, int count) {
    return IntStream.range(0, count).mapToObj(i -> new Datum(label, i * i - 3)).toList();
  }

  public static Script of(ScenePicture picture) {
    return new Script("Title", List.of(scene(picture, "One line is spoken.")));
  }

  public static ScriptScene scene(ScenePicture picture, String... lines) {
    return new ScriptScene(picture, List.of(lines));
  }

  /** The same lines on a clock that shows so many seconds more. */
  public static List<NarratedLine> shifted(List<NarratedLine> lines, double seconds) {
    return lines.stream()
        .map(
            line ->
                new NarratedLine(
                    Math.max(0, line.start() + seconds),
                    Math.max(0, line.end() + seconds),
                    line.words().stream()
                        .map(
                            word ->
                                new WordTiming(
                                    word.text(),
                                    Math.max(0, word.start() + seconds),
                                    Math.max(0, word.end() + seconds)))
                        .toList()))
        .toList();
  }

  /** Speaks every word at a number of characters a second, with pauses between lines. */
  public static Voiceover spoken(Script script, double charactersPerSecond, double pause) {
    double time = 0;
    List<NarratedScene> scenes = new ArrayList<>();
    for (ScriptScene scene : script.scenes()) {
      double start = time;
      List<NarratedLine> lines = new ArrayList<>();
      for (String line : scene.lines()) {
        List<WordTiming> words = new ArrayList<>();
        for (String word : Arrays.asList(line.split(" "))) {
          double end = time + (word.length() + 1) / charactersPerSecond;
          words.add(new WordTiming(word, time, end));
          time = end;
        }
        lines.add(new NarratedLine(words.getFirst().start(), time, words));
        time += pause;
      }
      scenes.add(new NarratedScene(start, time, lines));
    }
    return new Voiceover(
        new AudioClip(new float[(int) Math.round(time * AudioClip.SAMPLE_RATE)]), scenes);
  }
}
