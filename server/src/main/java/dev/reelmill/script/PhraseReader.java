package dev.reelmill.script;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a prompt of one phrase or sentence by its form. */
final class PhraseReader {
  private static final int LONGEST_HEAD = 80;
  private static final int LONGEST_THEME = 70;
  private static final int AN_ITEM = 30;

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?i)^(?:the |my |our |top |best |here are"
              + " )*(\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)?(?: (?:of"
              + " )?(?:the |my |our"
              + " )?)?((?:top|best|simple|easy|quick|great|useful|practical|fun|amazing|good|small|little|surprising|smart|favou?rite|essential|common|important|healthy|cheap|interesting)"
              + " ){0,3}(tips|tricks|hacks|ways|ideas|habits|rules|steps|lessons|reasons|facts|things|places|books|movies|films|songs|mistakes|benefits|questions|exercises|activities|recipes|signs|myths|words|secrets|advice|suggestions|principles)\\b(?:"
              + " (for|to|about|of|on|in|from|that|when|why|you|with|every)\\b ?(.*))?$");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)([^.!?]{3,50})"
              + " (tips|tricks|hacks|habits|ideas|facts|mistakes|activities|recipes|exercises)");
  private static final Pattern HOW_TO =
      Pattern.compile(
          "(?i)^(?:(?:learn|explain|teach me|teach|show|show me|tell me) )?(?:how (?:to|do i|do"
              + " you|can i|do we|can you|can we)|(?:a )?(?:guide|tutorial)"
              + " (?:to|on|for)|instructions for|steps (?:to|for)|(?:a )?recipe for) (.+?)[?.!]?$");
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i)(?:why (?:do|does|is|are|did|can|can't|don't|should)|what"
              + " (?:is|are|do|does|if|makes|happens|causes)|how"
              + " (?:do|does|is|are|did|can|much|many|far|long|old|big|fast)|who"
              + " (?:is|are|was|were|invented|discovered)|where (?:do|does|is|are)|when"
              + " (?:did|do|is|was)|is|are|can|could|should|does|do|did|will)\\b .{4,}");
  private static final Pattern FINITE =
      Pattern.compile(
          "(?i).*\\b(?:is|are|was|were|am|be|been|has|have|had|will|can|could|should|would|must|may|might|do|does|did|isn't|aren't|don't|won|wins|won't|it's|that's|we're|i'm|you're|they're|there's|let's|makes?|made|goes|went|gets?|got|needs?|comes?|came|turns?|becomes?|became|starts?|started|opens?|opened|says?|said|knows?|loves?|want|wants|lives?|helps?|grows?|grew|keeps?)\\b.*");

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** The noun of a reading whose subject is what to do, not a thing to be made. */
  static final String ACTION = "how";

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i).*\\b(?:please|tomorrow|today|tonight|at \\d{1,2}(?::\\d\\d)? ?(?:am|pm))\\b.*");

  private PhraseReader() {}

  /** Whether a phrase asks how something is done. */
  static boolean asksHow(String phrase) {
    return HOW_TO.matcher(phrase).matches();
  }

  /** Whether a phrase has a verb in a finite form. */
  static boolean isClause(String phrase) {
    return FINITE.matcher(phrase).matches();
  }

  static PromptReading read(String phrase) {
    int colon = phrase.indexOf(": ");
    boolean headed = colon > 0 && colon < LONGEST_HEAD;
    String head = headed ? phrase.substring(0, colon) : phrase;
    String body = headed ? phrase.substring(colon + 1) : "";
    Matcher howTo = HOW_TO.matcher(head);
    if (howTo.matches()) {
      boolean action = head.matches("(?i).*\\bhow \\w+ .*|steps to .*");
      return PromptReading.of(PromptShape.HOW_TO, howTo.group(1))
          .counting(0, action ? ACTION : "")
          .withItems(Enumeration.steps(body));
    }
    List<String> items = Enumeration.items(body);
    Matcher counted = COUNTED.matcher(head);
    if (counted.matches() && (counted.group(1) != null || counted.group(5) != null)) {
      return list(head, items).counting(count(counted.group(1)), noun(counted));
    }
    Matcher named = NAMED.matcher(head);
    if (named.matches()) {
      return list(head, items)
          .counting(0, named.group(2).toLowerCase(Locale.ROOT) + "|for|" + named.group(1));
    }
    return ComparisonReader.read(phrase).orElseGet(() -> other(phrase, head, items));
  }

  private static PromptReading other(String phrase, String head, List<String> items) {
    if (head.endsWith("?") || ASKING.matcher(head).matches()) {
      return PromptReading.of(PromptShape.QUESTION, head.replaceFirst("[?.!]+$", "") + "?")
          .withItems(items);
    }
    if (items.size() >= 2) {
      return list(head, items);
    }
    List<String> bare = Enumeration.items(phrase);
    if (bare.size() >= 3
        && bare.stream().allMatch(item -> item.length() <= AN_ITEM)
        && !isClause(phrase)) {
      return list("", bare);
    }
    return isSentence(phrase)
        ? PromptReading.text(PlainPrompt.sentences(phrase))
        : PromptReading.of(PromptShape.THEME, phrase.replaceFirst("[.!,;:]+$", ""));
  }

  private static PromptReading list(String subject, List<String> items) {
    return PromptReading.of(PromptShape.LIST, subject).withItems(items);
  }

  private static boolean isSentence(String phrase) {
    String[] words = phrase.split("\\s+");
    boolean command =
        words.length >= 4
            && Verbs.isBase(words[0].toLowerCase(Locale.ROOT))
            && Character.isUpperCase(phrase.charAt(0));
    return command
        || (words.length >= 5 && NOTICE.matcher(phrase).matches())
        || phrase.matches(".* .*[.!]$")
        || phrase.length() > LONGEST_THEME
        || (isClause(phrase) && words.length >= 4);
  }

  private static String noun(Matcher counted) {
    String link = counted.group(4) == null ? "" : counted.group(4).toLowerCase(Locale.ROOT);
    String subject = counted.group(5) == null ? "" : counted.group(5).replaceFirst("[.!?]+$", "");
    return counted.group(3).toLowerCase(Locale.ROOT) + "|" + link + "|" + subject;
  }

  private static int count(@Nullable String number) {
    if (number == null) {
      return 0;
    }
    int word = NUMBERS.indexOf(number.toLowerCase(Locale.ROOT));
    return word >= 0 ? word : Integer.parseInt(number);
  }
}
