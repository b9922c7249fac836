package dev.reelmill.brief;

/** How fine the picture is. */
public enum Quality {
  DRAFT("draft", 480),
  STANDARD("standard", 720),
  HIGH("high", 1080);

  private final String label;
  private final int shortSide;

  Quality(String label, int shortSide) {
    this.label = label;
    this.shortSide = shortSide;
  }

  /** The form used in requests and metadata, "standard". */
  public String label() {
    return label;
  }

  /** Pixels on the picture's short side. */
  public int shortSide() {
    return shortSide;
  }
}
