package dev.reelmill.search;

import java.util.List;

/**
 * One thing a search asks for, in every wording that answers to it; the first is the search's own.
 */
record Concept(List<Wording> wordings) {
  Concept {
    wordings = List.copyOf(wordings);
    if (wordings.isEmpty()) {
      throw new IllegalArgumentException("a concept has a wording");
    }
  }

  /**
   * A wording.
   *
   * @param stems its words; all of them count
   * @param weight how well it answers, up to 1
   */
  record Wording(List<String> stems, double weight) {
    Wording {
      stems = List.copyOf(stems);
      if (stems.isEmpty() || !(weight > 0 && weight <= 1)) {
        throw new IllegalArgumentException("a wording has words and a weight up to 1");
      }
    }
  }
}
