package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A film that tells sentences as they stand. */
final class TextBeats {
  private static final int HEADLINE = 62;
  private static final int FEWEST_TO_SUM_UP = 3;

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)^(?:happy|merry|congrat|welcome|thank|good luck|get well|best wishes|cheers|bravo)");

  private TextBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    List<String> sentences = prompt.sentences();
    boolean headed = !prompt.subject().isEmpty();
    String title = headed ? prompt.subject() : headline(sentences.getFirst());
    String opening =
        headed ? Wording.sentence(prompt.subject()) : SentenceBeats.spoken(sentences.getFirst());
    beats.add(
        new Beat(
            new Hook("", Wording.upperFirst(title), ""),
            List.of(opening),
            List.of(Wording.sentence(SentenceBeats.shorter(opening, HEADLINE))),
            Beat.ESSENTIAL));
    beats.addAll(
        SentenceBeats.of(
            headed ? sentences : sentences.subList(1, sentences.size()), Beat.SUBSTANCE + 10));
    boolean wish = WISH.matcher(sentences.getFirst()).find();
    beats.addAll(wish ? wishes(phrases) : spare(sentences, phrases));
    boolean grave = ThemeBeats.isGrave(String.join(" ", sentences));
    String close = wish ? "wish.close" : "close.text";
    beats.add(
        Beat.of(
            sentences.size() > 2 ? Beat.SPARE : Beat.ENDING - 5,
            new CallToAction(
                grave ? "Take care" : phrases.say(close + ".headline"),
                Wording.upperFirst(title),
                prompt.address()),
            phrases.say(grave ? "close.grave" : close)));
    return beats;
  }

  /** The main words of a sentence, for the large type. */
  static String headline(String sentence) {
    String plain = sentence.replace("\"", "").replaceFirst("(?<!\\.)\\.$", "");
    return SentenceBeats.shorter(plain, HEADLINE);
  }

  /** When there is more time than text: the same once more, and room for a thought of one's own. */
  static List<Beat> spare(List<String> sentences, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    List<String> points =
        sentences.stream().map(TextBeats::point).flatMap(Optional::stream).limit(4).toList();
    if (points.size() >= FEWEST_TO_SUM_UP) {
      beats.add(
          Beat.of(
              Beat.SPARE - 4,
              new Bullets(phrases.say("recap.heading"), points),
              phrases.say("recap")));
    }
    beats.add(ThemeBeats.plain("text.share", Beat.SPARE - 6, phrases));
    beats.add(ThemeBeats.plain("text.think", Beat.SPARE - 8, phrases));
    return beats;
  }

  private static List<Beat> wishes(Phrases phrases) {
    return List.of(ThemeBeats.plain("wish", Beat.SPARE, phrases));
  }

  private static Optional<String> point(String sentence) {
    return Shortening.shorten(sentence.replace("\"", "").replaceFirst("[.!?]+$", ""), 48)
        .filter(point -> point.length() >= 8);
  }
}
