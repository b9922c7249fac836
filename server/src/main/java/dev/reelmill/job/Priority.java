package dev.reelmill.job;

import java.util.Locale;

/** How soon a job is worked on; within a priority the oldest job comes first. */
public enum Priority {
  LOW(-1),
  NORMAL(0),
  HIGH(1);

  private final int weight;

  Priority(int weight) {
    this.weight = weight;
  }

  /** As kept in the database: greater is sooner. */
  int weight() {
    return weight;
  }

  static Priority ofWeight(int weight) {
    return weight < 0 ? LOW : weight == 0 ? NORMAL : HIGH;
  }

  /** The form used in requests and answers: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
