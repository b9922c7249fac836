package dev.reelmill.composition;

import dev.reelmill.narration.AudioClip;
import dev.reelmill.narration.Voiceover;
import dev.reelmill.narration.Voiceover.NarratedLine;
import dev.reelmill.narration.Voiceover.NarratedScene;
import dev.reelmill.narration.WordTiming;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
