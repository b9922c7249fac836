package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A film that tells sentences as they stand. */
final class TextBeats {
  private static final int HEADLINE = 72;
  private static final int A_CRY = 15;
  private static final int FEWEST_TO_SUM_UP = 3;

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)^(?:happy|merry|congrat|welcome|thank|good luck|get well|best wishes|cheers|bravo)");

  /** "Reminder: the hall is closed." */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(announcement|reminder|(?:breaking )?news|update|attention|please note|tip(?: of the day)?|fun fact|save the date)[:!] (.{8,})");

  private static final Pattern TALE =
      Pattern.compile(
          "(?i)^(?:once upon a time|once there (?:was|lived)|long ago|there once (?:was|lived)|one (?:day|night)\\b)");

  private TextBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    List<String> sentences = withoutCry(prompt.sentences());
    boolean headed = !prompt.subject().isEmpty();
    Matcher label = LABELLED.matcher(sentences.isEmpty() ? "" : sentences.getFirst());
    boolean labelled = !headed && label.matches();
    String title =
        headed ? prompt.subject() : headline(labelled ? label.group(2) : sentences.getFirst());
    String opening =
        headed ? Wording.sentence(prompt.subject()) : SentenceBeats.spoken(sentences.getFirst());
    beats.add(
        new Beat(
            new Hook(
                labelled ? label.group(1) : "",
                Wording.upperFirst(title),
                prompt.audience().isEmpty() ? "" : "For " + prompt.audience()),
            List.of(opening),
            List.of(Wording.sentence(SentenceBeats.shorter(opening, HEADLINE))),
            Beat.ESSENTIAL));
    beats.addAll(
        SentenceBeats.of(
            headed ? sentences : sentences.subList(1, sentences.size()), Beat.SUBSTANCE + 10));
    boolean wish = WISH.matcher(headed ? title : sentences.getFirst()).find();
    boolean shownAlready = beats.stream().map(Beat::picture).anyMatch(TextBeats::sumsUp);
    beats.addAll(wish ? wishes(phrases) : spare(sentences, !shownAlready, phrases));
    boolean grave = ThemeBeats.isGrave(String.join(" ", sentences));
    boolean tale = TALE.matcher(sentences.getFirst()).find();
    String close =
        wish ? "wish.close" : labelled ? "notice.close" : tale ? "tale.close" : "close.text";
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

  /** "Sale! Everything is half off." is one headline. */
  private static List<String> withoutCry(List<String> sentences) {
    if (sentences.size() < 2
        || !sentences.get(0).endsWith("!")
        || sentences.get(0).length() > A_CRY
        || sentences.get(0).length() + sentences.get(1).length() > HEADLINE) {
      return sentences;
    }
    List<String> joined = new ArrayList<>(sentences.subList(1, sentences.size()));
    joined.set(0, sentences.get(0) + " " + joined.getFirst());
    return joined;
  }

  /** What is on one picture anyway, or is told by somebody, is not to be summed up. */
  private static boolean sumsUp(ScenePicture picture) {
    return picture instanceof Timeline || picture instanceof Chart || picture instanceof Quote;
  }

  /** When there is more time than text: the same once more, and room for a thought of one's own. */
  private static List<Beat> spare(List<String> sentences, boolean recap, Phrases phrases) {
    List<Beat> beats = new ArrayList<>();
    List<String> points =
        sentences.stream()
            .skip(1)
            .map(TextBeats::point)
            .flatMap(Optional::stream)
            .limit(4)
            .toList();
    if (recap && points.size() >= FEWEST_TO_SUM_UP) {
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
        .filter(point -> point.length() >= 8)
        .map(Wording::upperFirst);
  }
}
