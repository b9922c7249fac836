package dev.reelmill.script;

import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.brief.Style;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes scripts from dreams and other stories: told as they are written, sentence by sentence; of
 * one that is longer than a minute, its beginning, its turns, its end and what lies evenly between.
 */
final class DreamWriter {
  private static final int FEWEST_WORDS = 8;
  private static final double SHORTEST = 15;
  private static final double LONGEST = 60;
  private static final int TITLE = 60;
  private static final KnownFacts.Room FACTS = new KnownFacts.Room(3, 120);

  /** Characters of two sentences that share a picture. */
  private static final int A_PAIR = 72;

  /** What is left before a stop where an emoji was. */
  private static final Pattern LONELY_STOP = Pattern.compile("(?<=\\p{L}) +(?=[.!?]+(?: |$))");

  private static final Pattern CARELESS_END =
      Pattern.compile("(?<=\\p{L}{3}[.!?]{1,3}\"?)(?<!\\b(?:etc|approx|prof)\\.)\\s+(?=\\p{Ll})");

  private static final Pattern TURN =
      Pattern.compile(
          "(?i)^(?:suddenly|then|but|and then|all at once|at that moment|finally|at last|in the"
              + " end|when i|until)\\b.*|.*\\bsuddenly\\b.*");

  private DreamWriter() {}

  static Script write(DreamBrief brief) {
    String language = LanguageGuess.of(brief.text());
    if (!language.equals(LanguageGuess.ENGLISH)) {
      throw EnglishOnly.unsupported(language);
    }
    List<String> sentences = sentences(brief.text());
    if (String.join(" ", sentences).split("\\s+").length < FEWEST_WORDS) {
      throw new ReelmillException(
          "brief_too_short", false, "The story has fewer than " + FEWEST_WORDS + " words");
    }
    List<String> titles = PlainPrompt.lines(brief.title());
    String title = titles.isEmpty() ? TextBeats.headline(sentences.getFirst()) : titles.getFirst();
    boolean silent = brief.style() == Style.BACKGROUND;
    String shortTitle = SentenceBeats.shorter(title, TITLE);
    List<Beat> beats = beats(shortTitle, sentences, brief);
    double seconds = Math.clamp(Math.ceil(TimeFit.wanted(beats, silent)), SHORTEST, LONGEST);
    return DreamPictures.drawn(
        new Script(shortTitle, Mood.CALM, seconds, TimeFit.fit(beats, seconds, silent)), brief);
  }

  /** The sentences of a story; one ends even where no capital follows. */
  static List<String> sentences(String text) {
    return PlainPrompt.lines(text).stream()
        .map(line -> LONELY_STOP.matcher(line).replaceAll(""))
        .flatMap(line -> PlainPrompt.sentences(line).stream())
        .flatMap(CARELESS_END::splitAsStream)
        .map(String::strip)
        .filter(sentence -> sentence.matches("(?s).*[\\p{L}\\p{N}].*"))
        .toList();
  }

  private static List<Beat> beats(String title, List<String> sentences, DreamBrief brief) {
    Phrases phrases =
        new Phrases(brief.title() + "\n" + brief.text(), brief.style(), Map.of("x", title));
    List<Beat> beats = new ArrayList<>();
    beats.add(
        Beat.of(
            Beat.ESSENTIAL,
            new Hook("", Wording.upperFirst(title), ""),
            SentenceBeats.spoken(title)));
    for (int i = 0; i < sentences.size(); i++) {
      Beat beat = told(sentences.get(i), worth(sentences.get(i), i, sentences.size()));
      boolean pair =
          i + 1 < sentences.size()
              && sentences.get(i).length() + sentences.get(i + 1).length() < A_PAIR
              && !TURN.matcher(sentences.get(i + 1)).matches();
      beats.add(pair ? pair(beat, sentences.get(i), sentences.get(i + 1)) : beat);
      i += pair ? 1 : 0;
    }
    beats.addAll(SentenceBeats.of(facts(brief), Beat.ENDING - 1));
    beats.add(
        Beat.of(
            Beat.ENDING - 5,
            new CallToAction(phrases.say("dream.close.headline"), title, ""),
            phrases.say("dream.close")));
    return beats;
  }

  /** What is known about such a story, told after it. */
  private static List<String> facts(DreamBrief brief) {
    return KnownFacts.of(brief.options().knowledge(), brief.title() + " " + brief.text(), FACTS);
  }

  /** A sentence on a picture of its own. */
  private static Beat told(String sentence, int worth) {
    Statement shown = new Statement(SentenceBeats.brief(sentence).replaceFirst("(?<!\\.)\\.$", ""));
    Beat beat = SentenceBeats.of(sentence, worth);
    return new Beat(shown, beat.lines(), beat.inShort(), worth);
  }

  /** Two short sentences on one picture. */
  private static Beat pair(Beat beat, String first, String second) {
    String said = SentenceBeats.spoken(second);
    return new Beat(
        new Statement(SentenceBeats.spoken(first) + " " + said.replaceFirst("(?<!\\.)\\.$", "")),
        List.of(SentenceBeats.spoken(first), said),
        beat.inShort(),
        beat.worth());
  }

  /** First and last are told in any case, turns rather than others, others evenly. */
  private static int worth(String sentence, int index, int count) {
    if (index == 0 || index == count - 1) {
      return Beat.ESSENTIAL - 1 - (index == 0 ? 0 : 1);
    }
    int evenly = Integer.numberOfTrailingZeros(index) * 3;
    return Beat.SUBSTANCE - 5 + Math.min(evenly, 15) + (TURN.matcher(sentence).matches() ? 8 : 0);
  }
}
