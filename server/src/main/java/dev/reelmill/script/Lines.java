package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;

/** Joins points to lines that follow each other well. */
final class Lines {
  private static final String BRING = "You bring ";

  private Lines() {}

  /** "You'll lead.", "You'll build.", "And you'll mentor." */
  static List<String> duties(List<Point> duties) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < duties.size(); i++) {
      boolean last = i > 0 && i == duties.size() - 1;
      lines.add(Wording.sentence((last ? "And you'll " : "You'll ") + duties.get(i).said()));
    }
    return lines;
  }

  /** "You bring X.", "And Y.": what was just said is not said again. */
  static List<String> skills(List<Point> skills) {
    List<String> lines = new ArrayList<>();
    boolean brought = false;
    for (Point skill : skills) {
      boolean brings = skill.said().startsWith(BRING);
      lines.add(
          brought && brings
              ? (lines.size() % 2 == 1 ? "And " : "Plus ") + skill.said().substring(BRING.length())
              : skill.said());
      brought = brings;
    }
    return lines;
  }
}
