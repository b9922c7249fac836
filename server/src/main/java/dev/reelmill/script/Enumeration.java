package dev.reelmill.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Entries told one after the other, "a tent, good boots and a lamp". */
final class Enumeration {
  private static final Set<String> CRAFT_VERBS = WordList.words("craft-verbs.txt");

  /** Verbs that are things as well: "mix flour, water and starter" has but one step. */
  private static final Set<String> THINGS =
      WordList.of(
          """
          water oil paint sand glue iron line cover brush plant mark press plug shape sign place measure heat salt roll slice cut
          cream butter dress season rest walk run jump drink call smile steam grill roast screw drill
          """);

  private Enumeration() {}

  /** The entries of an enumeration. */
  static List<String> items(String text) {
    String end = text.strip().replaceFirst("[.!]+$", "");
    List<String> sentences = PlainPrompt.sentences(end);
    String[] parts =
        end.contains(";")
            ? end.split("\\s*;\\s*(?:and )?")
            : sentences.size() >= 2
                ? sentences.toArray(String[]::new)
                : end.split(
                    ",\\s+(?:and |or |then |finally |and then )?|(?<=\\p{L}{2}) (?:and|&)"
                        + " (?=\\S+(?: \\S+)?$)");
    return Arrays.stream(parts)
        .map(part -> part.strip().replaceFirst("[.!,;]+$", ""))
        .filter(part -> part.matches(".*[\\p{L}\\p{N}].*"))
        .toList();
  }

  /** Steps that were torn at a comma within them are whole again: only a verb begins a new one. */
  static List<String> steps(String text) {
    List<String> items = items(text);
    if (items.stream().filter(Enumeration::beginsWithVerb).count() < 2) {
      return items;
    }
    List<String> steps = new ArrayList<>();
    for (String item : items) {
      boolean torn = !steps.isEmpty() && !beginsWithVerb(item);
      steps.add(torn ? steps.removeLast() + ", " + item : item);
    }
    return steps;
  }

  /** Whether an entry tells what to do. */
  static boolean beginsWithVerb(String item) {
    String[] words = item.toLowerCase(Locale.ROOT).split("\\s+", 3);
    boolean told = words.length > 1 && words[0].matches("first|then|next|finally|now");
    String first = words[told ? 1 : 0];
    String next = words.length > (told ? 2 : 1) ? words[told ? 2 : 1] : "";
    boolean thing = THINGS.contains(first) && next.matches("and|or|&");
    return !thing && (Verbs.isBase(first) || CRAFT_VERBS.contains(first));
  }
}
