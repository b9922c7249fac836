package dev.reelmill.provider;

import java.util.Locale;

/** What models are asked for. */
public enum Purpose {
  SCRIPT,
  SPEECH,
  VIDEO,
  EMBEDDING;

  /** The form used in the ledger, answers and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
