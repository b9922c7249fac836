package dev.reelmill.script;

import java.util.ArrayList;
import java.util.List;

/** Joins points to lines that follow each other well. */
final class Lines {
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
}
