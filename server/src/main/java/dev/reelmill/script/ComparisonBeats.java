package dev.reelmill.script;

import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A film of two things beside each other, with what the prompt says of each. */
final class ComparisonBeats {
  private static final int A_POINT = 60;

  private ComparisonBeats() {}

  static List<Beat> of(PromptReading prompt, Phrases given) {
    String left = named(prompt.items().getFirst());
    String right = named(prompt.items().getLast());
    Phrases phrases =
        given
            .with("l", prompt.items().getFirst().replaceFirst("[.!?,]+$", ""))
            .with("r", prompt.items().getLast().replaceFirst("[.!?,]+$", ""));
    String title = Wording.upperFirst(left) + " vs " + right;
    List<Beat> beats = new ArrayList<>();
    List<String> sentences = prompt.sentences();
    boolean choice = prompt.noun().isEmpty();
    String name = choice ? "versus" : "versus.apart";
    beats.add(
        Beat.of(
                Beat.ESSENTIAL,
                new Hook("", title, ""),
                phrases.say(choice ? "versus.open" : "versus.open.apart"))
            .withInShort(Wording.upperFirst(left) + " or " + right + "?"));
    beats.add(
        Beat.of(
                Beat.SUBSTANCE + 5,
                new Comparison(
                    measure(left, right, sentences),
                    side(left, right, sentences),
                    side(right, left, sentences)),
                sentences.isEmpty()
                    ? new String[] {phrases.say(name + ".left"), phrases.say(name + ".right")}
                    : sentences.stream().limit(4).map(SentenceBeats::spoken).toArray(String[]::new))
            .withInShort());
    beats.addAll(
        SentenceBeats.of(
            sentences.subList(Math.min(4, sentences.size()), sentences.size()), Beat.SUBSTANCE));
    beats.addAll(choice ? weighing(phrases) : telling(phrases));
    beats.add(
        Beat.of(
            Beat.ENDING,
            new CallToAction(phrases.say(name + ".close.headline"), title, prompt.address()),
            phrases.say(name + ".close")));
    return beats;
  }

  private static List<Beat> telling(Phrases phrases) {
    List<Beat> beats = new ArrayList<>(QuestionBeats.ways(phrases));
    beats.add(ThemeBeats.plain("versus.same", Beat.SPARE + 8, phrases));
    return beats;
  }

  private static List<Beat> weighing(Phrases phrases) {
    return List.of(
        Beat.of(
            Beat.SPARE + 5,
            new Steps(
                phrases.say("versus.weigh.heading"),
                List.of("What do you need?", "What does it cost you?", "What do you enjoy?")),
            "What do you need?",
            "What does it cost you?",
            "And what do you enjoy?"),
        ThemeBeats.plain("versus.both", Beat.SPARE + 1, phrases),
        Beat.of(
            Beat.SPARE - 1,
            new Statement("What would your friends say?"),
            "What would your friends say? Ask them."));
  }

  /** What is said of one side and not of the other. */
  private static Side side(String label, String other, List<String> sentences) {
    List<String> points =
        sentences.stream()
            .flatMap(sentence -> List.of(sentence.split(",? (?:while|whereas|but)|; ")).stream())
            .filter(sentence -> mentions(sentence, label) && !mentions(sentence, other))
            .map(
                sentence ->
                    sentence
                        .replaceFirst(
                            "^\\W*(?i:(?:an? |the )?"
                                + Pattern.quote(label)
                                + "(?:ing|s|es)?)(?:\\s+(?:is|are))?\\s*",
                            "")
                        .replaceFirst("[.!]+$", "")
                        .strip())
            .filter(point -> point.length() >= 3)
            .map(point -> Wording.upperFirst(SentenceBeats.shorter(point, A_POINT)))
            .limit(3)
            .toList();
    return new Side(Wording.upperFirst(label), value(label, other, sentences), points);
  }

  /** The figure that a sentence about both gives of one: "renting $900, buying $800". */
  private static String value(String label, String other, List<String> sentences) {
    Pattern figure =
        Pattern.compile(
            "(?i)\\b"
                + Pattern.quote(label)
                + "(?:ing|s|es)?\\b[^.,;\\d$£€]{0,16}?([$£€]?\\d[\\d,.]*(?:\\s?(?:%|million|billion|k|km|hours?|minutes?|years?|kg))?)(?![\\p{L}\\d])");
    return sentences.stream()
        .filter(sentence -> mentions(sentence, label) && mentions(sentence, other))
        .map(figure::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).replaceFirst("[.,]+$", ""))
        .findFirst()
        .orElse("");
  }

  /** What the two figures are of: "After 10 years". */
  private static String measure(String left, String right, List<String> sentences) {
    return sentences.stream()
        .filter(sentence -> mentions(sentence, left) && mentions(sentence, right))
        .filter(sentence -> sentence.matches("[^:]{3,40}: .*\\d.*"))
        .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
        .findFirst()
        .orElse("");
  }

  private static String named(String item) {
    return item.replaceFirst("[.!?,]+$", "").replaceFirst("(?i)^(?:an?|the) (?=\\S)", "");
  }

  private static boolean mentions(String sentence, String label) {
    return sentence.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT));
  }
}
