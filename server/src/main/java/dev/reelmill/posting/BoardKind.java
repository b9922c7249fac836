package dev.reelmill.posting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The systems whose public boards can be read. */
public enum BoardKind {
  /** <a href="https://developers.greenhouse.io/job-board.html">Greenhouse's Job Board API</a>. */
  GREENHOUSE("Greenhouse"),

  /** <a href="https://github.com/lever/postings-api">Lever's Postings API</a>. */
  LEVER("Lever"),

  /**
   * <a href="https://developers.ashbyhq.com/docs/public-job-posting-api">Ashby's Job Postings
   * API</a>.
   */
  ASHBY("Ashby");

  private final String shown;

  BoardKind(String shown) {
    this.shown = shown;
  }

  /** As people write it. */
  public String shown() {
    return shown;
  }

  /** The name in arguments and in the database: "lever". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with a label. */
  public static Optional<BoardKind> labelled(String label) {
    return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }
}
