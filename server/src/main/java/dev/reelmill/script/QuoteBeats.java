package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;

/** A film of somebody's words. */
final class QuoteBeats {
  private QuoteBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases phrases) {
    String words = prompt.items().getFirst();
    String source = Wording.upperFirst(prompt.subject());
    String said = SentenceBeats.spoken(words);
    List<Beat> beats = new ArrayList<>();
    beats.add(
        Beat.of(
            Beat.SPARE + 5, new Statement(phrases.say("quote.open")), phrases.say("quote.open")));
    List<String> lines = new ArrayList<>(PlainPrompt.sentences(said));
    if (!source.isEmpty()) {
      lines.add(Wording.sentence(source));
    }
    beats.add(
        new Beat(
            new Quote(SentenceBeats.shorter(words.replaceFirst("(?<!\\.)\\.$", ""), 200), source),
            lines,
            List.of(said),
            Beat.ESSENTIAL));
    beats.add(
        Beat.of(
            Beat.SPARE, new Statement(phrases.say("quote.mean.shown")), phrases.say("quote.mean")));
    beats.add(Beat.of(Beat.SPARE - 2, new Statement("Let it sink in"), phrases.say("quote.pause")));
    if (words.length() < 120) {
      beats.add(
          Beat.of(Beat.SPARE - 4, new Quote(words.replaceFirst("(?<!\\.)\\.$", ""), source), said));
    }
    beats.add(
        Beat.of(
            Beat.ENDING - 10,
            new CallToAction(phrases.say("quote.close.headline"), source, prompt.address()),
            phrases.say("quote.close")));
    return beats;
  }
}
