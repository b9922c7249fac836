package dev.reelmill.brief;

/**
 * A dream, or any other story, to be told.
 *
 * @param title 1 to {@value #LONGEST_TITLE} characters (code points), not blank
 * @param text 1 to {@value #LONGEST_TEXT} characters, not blank; line breaks part paragraphs
 */
public record DreamBrief(String title, String text, Style style, BriefOptions options)
    implements Brief {

  /** The most characters of a title. */
  public static final int LONGEST_TITLE = 200;

  /** The most characters of a story. */
  public static final int LONGEST_TEXT = 10_000;

  public DreamBrief {
    if (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
      throw new IllegalArgumentException("a title has 1 to " + LONGEST_TITLE + " characters");
    }
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
      throw new IllegalArgumentException("a story has 1 to " + LONGEST_TEXT + " characters");
    }
  }

  @Override
  public DreamBrief with(BriefOptions other) {
    return new DreamBrief(title, text, style, other);
  }
}
