package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A film of steps: those that the prompt gives, or how to begin anything. */
final class HowToBeats {
  private static final int MOST_IN_A_SCENE = 4;

  private HowToBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases given) {
    String subject = prompt.subject().replaceFirst("[.!?]+$", "");
    boolean action =
        prompt.noun().equals(PhraseReader.ACTION)
            ? isAction(subject)
            : !subject.isEmpty() && Enumeration.beginsWithVerb(subject);
    String title =
        subject.isEmpty()
            ? "Step by step"
            : action ? "How to " + subject : Wording.upperFirst(subject);
    Phrases phrases = given.with("x", subject);
    List<Beat> beats = new ArrayList<>();
    beats.add(
        Beat.of(
                Beat.ESSENTIAL,
                new Hook(
                    "",
                    title,
                    prompt.audience().isEmpty()
                        ? "Step by step".equals(title) ? "" : "Step by step"
                        : "For " + prompt.audience()),
                action ? phrases.say("howto.open") : title + ", step by step.")
            .withInShort(Wording.sentence(title)));
    beats.add(
        Beat.of(Beat.SPARE + 2, new Statement("Get everything ready"), phrases.say("howto.note")));
    if (prompt.items().isEmpty()) {
      beats.add(
          Beat.of(
              Beat.SUBSTANCE,
              new Steps(
                  phrases.say("howto.generic.heading"),
                  List.of(
                      "Picture the result", "Gather what you need", "Begin with one small step")),
              "First, picture the result you want.",
              "Then gather what you need.",
              "And begin with one small step."));
    }
    beats.addAll(steps(title, prompt.items()));
    beats.addAll(SentenceBeats.of(prompt.sentences(), Beat.SUBSTANCE - 5));
    beats.add(Beat.of(Beat.SPARE, new Statement("Look, and adjust"), phrases.say("howto.check")));
    beats.add(
        Beat.of(
            Beat.SPARE - 2,
            new Statement(phrases.say("theme.share.shown")),
            "Tell a friend how it went."));
    beats.add(
        Beat.of(
            Beat.ENDING,
            new CallToAction(phrases.say("howto.close.headline"), title, prompt.address()),
            phrases.say("howto.close")));
    return beats;
  }

  private static boolean isAction(String subject) {
    return !subject.isEmpty()
        && !subject.matches("(?i)(?:my|our|the|an?|good|great|perfect|best) .*");
  }

  private static List<Beat> steps(String heading, List<String> items) {
    List<Beat> beats = new ArrayList<>();
    for (int start = 0; start < items.size(); ) {
      int rest = items.size() - start;
      int size = rest <= MOST_IN_A_SCENE + 1 ? rest : MOST_IN_A_SCENE;
      List<String> some = items.subList(start, start + size);
      List<String> said = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        said.add(ordered(some.get(i), start + i, items.size()));
      }
      List<String> shown =
          some.stream().map(item -> SentenceBeats.shorter(Wording.upperFirst(item), 70)).toList();
      beats.add(
          new Beat(
              size == 1 ? new Statement(shown.getFirst()) : new Steps(heading, shown),
              said,
              List.of(),
              Beat.SUBSTANCE + 5 - beats.size()));
      start += size;
    }
    return beats;
  }

  private static String ordered(String step, int index, int count) {
    String word = step.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    boolean told = step.matches("(?i)(?:first|then|next|finally|now|after|lastly|last)\\b.*");
    if (told || !Enumeration.beginsWithVerb(word)) {
      return SentenceBeats.spoken(step);
    }
    String before =
        index == 0
            ? "First, "
            : index == count - 1 && count > 2 ? "Finally, " : index % 2 == 1 ? "Then " : "Next, ";
    return SentenceBeats.spoken(before + Wording.lowerFirst(step));
  }
}
