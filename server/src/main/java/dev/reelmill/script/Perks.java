package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds well-known benefits in what a posting offers. */
final class Perks {

  /**
   * A benefit.
   *
   * @param said a noun phrase that can stand in an enumeration
   * @param shown the same for a card
   */
  record Perk(String said, String shown) {}

  private record Rule(Pattern pattern, String said, String shown, String kind) {}

  private static final List<Rule> RULES =
      WordList.lines("perks.tsv").stream()
          .map(line -> line.split("\t"))
          .map(
              cells ->
                  new Rule(
                      Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE),
                      cells[1],
                      cells[2],
                      kind(cells[1])))
          .toList();

  private Perks() {}

  /** At most as many benefits as wanted, the most interesting first, each kind once. */
  static List<Perk> find(List<String> offers, int most) {
    String text = String.join(". ", offers);
    List<Perk> perks = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(text);
      if (perks.size() < most && !kinds.contains(rule.kind()) && matcher.find()) {
        String number = matcher.groupCount() > 0 ? matcher.group(1) : "";
        perks.add(new Perk(rule.said().replace("$1", number), rule.shown().replace("$1", number)));
        kinds.add(rule.kind());
      }
    }
    return perks;
  }

  private static String kind(String said) {
    if (said.contains("401k") || said.contains("pension")) {
      return "pension";
    }
    return said.contains("time off") || said.contains("paid leave") ? "leave" : said;
  }
}
