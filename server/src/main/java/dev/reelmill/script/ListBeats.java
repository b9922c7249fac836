package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A film of entries: those that the prompt gives, or habits that suit any goal. */
final class ListBeats {
  private static final Set<String> ADVICE =
      Set.of(
          "tips",
          "tricks",
          "hacks",
          "ways",
          "habits",
          "rules",
          "advice",
          "suggestions",
          "principles",
          "secrets",
          "steps");
  private static final int MOST_IN_A_SCENE = 4;
  private static final int MOST_ADVICE = 10;

  private ListBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases given) {
    String[] noun = (prompt.noun() + "||").split("\\|", -1);
    String about = noun[1].matches("for|about|on|of|in|with") ? noun[2] : "";
    String title = prompt.subject().isEmpty() ? "" : Wording.upperFirst(prompt.subject());
    Phrases phrases = given.with("x", about.isEmpty() ? prompt.subject() : about);
    boolean advice =
        prompt.items().isEmpty() && ADVICE.contains(noun[0]) && prompt.count() <= MOST_ADVICE;
    List<Beat> beats = new ArrayList<>();
    beats.add(hook(prompt, title, given));
    if (prompt.count() > 1 && prompt.items().isEmpty()) {
      String label =
          prompt.subject().replaceFirst("^(?:(?i:the|my|our|top|best|here are) )*\\S+ ", "");
      beats.add(
          Beat.of(
              Beat.SPARE + 3,
              new BigNumber("", prompt.count(), 0, "", Wording.upperFirst(label)),
              phrases.say(
                  advice
                      ? about.isEmpty() ? "list.advice.plain" : "list.advice.note"
                      : "list.turn.count")));
    }
    if (advice) {
      int count = prompt.count() == 0 ? 3 : prompt.count();
      beats.addAll(
          advice(
              Wording.upperFirst(about.isEmpty() ? noun[0] : about),
              phrases.several("advice", count)));
    } else if (prompt.items().isEmpty()) {
      beats.addAll(game(given.with("x", prompt.subject()), ThemeBeats.isGrave(title)));
    } else {
      beats.addAll(EntryBeats.of(title, prompt.items(), Beat.SUBSTANCE));
    }
    beats.addAll(SentenceBeats.of(prompt.sentences(), Beat.SUBSTANCE - 5));
    if (!prompt.items().isEmpty() || advice) {
      beats.addAll(spare(prompt, phrases));
    }
    String close = close(prompt, advice);
    Phrases whole = given.with("x", prompt.subject());
    beats.add(
        Beat.of(
            Beat.ENDING,
            new CallToAction(phrases.say(close + ".headline"), title, prompt.address()),
            whole.say(close)));
    return beats;
  }

  /** The viewers find the entries themselves: first aloud, then on paper, then with others. */
  private static List<Beat> game(Phrases phrases, boolean grave) {
    if (grave) {
      return ThemeBeats.spare(phrases, true);
    }
    return List.of(
        ThemeBeats.plain("list.turn", Beat.SUBSTANCE, phrases),
        ThemeBeats.plain("list.turn.write", Beat.SPARE + 8, phrases),
        ThemeBeats.plain("list.turn.first", Beat.SPARE + 6, phrases),
        ThemeBeats.plain("list.turn.friend", Beat.SPARE + 4, phrases));
  }

  private static List<Beat> spare(PromptReading prompt, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    Optional<FigureSeries> series = FigureSeries.of(prompt.items());
    if (series.isPresent()) {
      beats.add(series.get().highest(Beat.SPARE + 5));
      beats.add(series.get().lowest(Beat.SPARE + 4));
    }
    beats.add(ThemeBeats.plain("text.share", Beat.SPARE - 6, phrases));
    return beats;
  }

  private static String close(PromptReading prompt, boolean advice) {
    boolean doing =
        !prompt.items().isEmpty() && prompt.items().stream().allMatch(Enumeration::beginsWithVerb);
    if (advice || doing) {
      return "list.close";
    }
    if (prompt.items().isEmpty()) {
      return "list.turn.close";
    }
    return measured(prompt) || dated(prompt) ? "close.text" : "list.things.close";
  }

  private static boolean measured(PromptReading prompt) {
    return FigureSeries.of(prompt.items()).isPresent();
  }

  private static boolean dated(PromptReading prompt) {
    return prompt.items().size() >= 2 && !Moments.ofAll(prompt.items()).isEmpty();
  }

  private static Beat hook(PromptReading prompt, String title, Phrases given) {
    String detail = prompt.audience().isEmpty() ? "" : "For " + prompt.audience();
    if (title.isEmpty()) {
      String few = Wording.upperFirst(Wording.list(prompt.items().stream().limit(3).toList()));
      return Beat.of(
          Beat.ESSENTIAL,
          new Hook("", SentenceBeats.shorter(few, 60), detail),
          given.say("list.open.bare"));
    }
    boolean advice = ADVICE.contains(prompt.noun().split("\\|", 2)[0]);
    String opening =
        measured(prompt)
            ? "list.open.numbers"
            : dated(prompt)
                ? "list.open.dates"
                : prompt.items().isEmpty() && !advice ? "list.open.turn" : "list.open";
    return Beat.of(
            Beat.ESSENTIAL,
            new Hook("", title, detail),
            given.with("x", prompt.subject()).say(opening))
        .withInShort(Wording.sentence(title));
  }

  private static List<Beat> advice(String heading, List<String> pairs) {
    List<Beat> beats = new ArrayList<>();
    for (int start = 0; start < pairs.size(); ) {
      int rest = pairs.size() - start;
      int size = rest <= MOST_IN_A_SCENE + 1 ? rest : MOST_IN_A_SCENE;
      List<String[]> some =
          pairs.subList(start, start + size).stream().map(pair -> pair.split("\\|")).toList();
      List<String> shown = some.stream().map(pair -> pair[0]).toList();
      List<String> said = some.stream().map(pair -> pair[1]).toList();
      beats.add(
          new Beat(
              size == 1 ? new Statement(shown.getFirst()) : new IconList(heading, shown),
              said,
              List.of(),
              Beat.SUBSTANCE + 5 - beats.size()));
      start += size;
    }
    return beats;
  }
}
