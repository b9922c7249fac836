package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;

/** Watches a playlist grow. */
public final class PlaylistGrowth {
  private PlaylistGrowth() {}

  /**
   * What is wrong with the step from one version of a growing playlist to a later one: an EVENT
   * playlist may only be appended to, and not at all after its end (4.3.3.5, 6.2.1).
   */
  public static List<String> problems(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> grown = after.lines().toList();
    List<String> problems = new ArrayList<>();
    if (grown.size() < old.size()) {
      problems.add("lost " + (old.size() - grown.size()) + " lines (6.2.1)");
    }
    for (int line = 0; line < Math.min(old.size(), grown.size()); line++) {
      if (!old.get(line).equals(grown.get(line))) {
        problems.add("\"" + old.get(line) + "\" became \"" + grown.get(line) + "\" (6.2.1)");
      }
    }
    if (grown.size() > old.size() && old.contains(TagName.ENDLIST.text())) {
      problems.add("went on after its end (4.3.3.4)");
    }
    return List.copyOf(problems);
  }
}
