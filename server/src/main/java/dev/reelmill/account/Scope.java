package dev.reelmill.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a key allows. */
public enum Scope {
  /** Searching: for anybody with an administrator's key, else for viewers of the maker's own. */
  SEARCH,
  /**
   * Making videos, which then belong to the key; with an administrator's also ending the work of
   * shared doors.
   */
  GENERATE,
  /** Reporting what workers outside have done. */
  WORKER,
  /** Reading figures about the program. */
  METRICS;

  /** The form used in requests, answers and the database: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scope of that label. */
  public static Optional<Scope> ofLabel(String label) {
    return Arrays.stream(values()).filter(scope -> scope.label().equals(label)).findFirst();
  }

  /** Whether only administrators may give it: it reaches what belongs to others. */
  public boolean privileged() {
    return switch (this) {
      case SEARCH, GENERATE -> false;
      case WORKER, METRICS -> true;
    };
  }
}
