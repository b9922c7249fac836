package dev.reelmill.script;

import java.util.List;

/**
 * A scene that a film may have.
 *
 * @param lines what is said when there is time
 * @param inShort what is said when there is little; may be empty
 * @param worth how much it would be missed: the worthiest of a film is always in it
 */
record Beat(ScenePicture picture, List<String> lines, List<String> inShort, int worth) {
  /** Nothing works without these. */
  static final int ESSENTIAL = 100;

  /** The brief's own substance. */
  static final int SUBSTANCE = 70;

  /** How a film ends. */
  static final int ENDING = 60;

  /** Good to have when there is time left. */
  static final int SPARE = 30;

  Beat {
    lines = List.copyOf(lines);
    inShort = List.copyOf(inShort);
  }

  static Beat of(int worth, ScenePicture picture, String... lines) {
    return new Beat(picture, List.of(lines), List.of(lines), worth);
  }

  Beat withInShort(String... lines) {
    return new Beat(picture, this.lines, List.of(lines), worth);
  }

  Beat worth(int other) {
    return new Beat(picture, lines, inShort, other);
  }
}
