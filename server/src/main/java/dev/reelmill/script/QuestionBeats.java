package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.ArrayList;
import java.util.List;

/** A film that asks: it gives the answer that the prompt gives, or the way to one. */
final class QuestionBeats {
  private QuestionBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases given) {
    String question = Wording.upperFirst(SentenceBeats.spoken(prompt.subject()));
    Phrases phrases = given.with("x", question);
    boolean grave = ThemeBeats.isGrave(question);
    boolean answered = !prompt.sentences().isEmpty() || !prompt.items().isEmpty();
    List<Beat> beats = new ArrayList<>();
    beats.add(
        Beat.of(
                Beat.ESSENTIAL,
                new Hook(
                    "", question, prompt.audience().isEmpty() ? "" : "For " + prompt.audience()),
                grave || answered ? question : phrases.say("question.open"))
            .withInShort(question));
    if (!answered && !grave) {
      beats.add(
          Beat.of(
              Beat.SUBSTANCE,
              new Statement(phrases.say("question.guess.shown")),
              phrases.say("question.guess")));
      beats.add(
          Beat.of(
              Beat.SPARE + 4,
              new BigNumber("", 3, 0, " seconds", "to think"),
              phrases.say("question.think")));
    }
    beats.addAll(SentenceBeats.of(prompt.sentences(), Beat.SUBSTANCE));
    beats.addAll(EntryBeats.of("", prompt.items(), Beat.SUBSTANCE));
    beats.addAll(
        answered
            ? List.of(ThemeBeats.plain("text.share", Beat.SPARE - 2, phrases))
            : ways(phrases));
    beats.add(
        Beat.of(
            Beat.ENDING,
            new CallToAction(
                answered
                    ? phrases.say("close.text.headline")
                    : phrases.say("question.close.headline"),
                question,
                prompt.address()),
            phrases.say(grave ? "close.grave" : answered ? "close.text" : "question.close")));
    return beats;
  }

  static List<Beat> ways(Phrases phrases) {
    return List.of(
        Beat.of(
            Beat.SPARE + 2,
            new Comparison(
                "",
                new Side("You believe", "", List.of("What you've heard", "What seems likely")),
                new Side("You can check", "", List.of("What others found", "What you can see"))),
            "There's what you believe.",
            "And there's what you can check."),
        Beat.of(
            Beat.SPARE + 6,
            new Steps(
                phrases.say("question.steps.heading"),
                List.of("Say what you think", "Ask someone who knows", "Check it for yourself")),
            "Say what you think.",
            "Ask someone who knows.",
            "Then check it for yourself."),
        ThemeBeats.plain("theme.share", Beat.SPARE - 2, phrases));
  }
}
