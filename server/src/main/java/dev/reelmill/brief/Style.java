package dev.reelmill.brief;

/** How a film speaks and moves. */
public enum Style {
  FUN("fun"),
  CALM("calm"),
  /** Pictures and music without a voice. */
  BACKGROUND("background");

  private final String label;

  Style(String label) {
    this.label = label;
  }

  /** The form used in requests and metadata, "fun". */
  public String label() {
    return label;
  }
}
