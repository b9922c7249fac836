package dev.reelmill.brief;

/**
 * A free prompt to be made into a film.
 *
 * @param prompt 1 to {@value #LONGEST_PROMPT} characters (code points), not blank
 * @param seconds wanted length, 1 to {@value #LONGEST_SECONDS}
 */
public record PromptBrief(String prompt, Style style, int seconds, BriefOptions options)
    implements Brief {

  /** The most characters of a prompt. */
  public static final int LONGEST_PROMPT = 1_000;

  /** The longest film, in seconds. */
  public static final int LONGEST_SECONDS = 60;

  public PromptBrief {
    if (prompt.isBlank() || prompt.codePointCount(0, prompt.length()) > LONGEST_PROMPT) {
      throw new IllegalArgumentException("a prompt has 1 to " + LONGEST_PROMPT + " characters");
    }
    if (seconds < 1 || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException("a film lasts 1 to " + LONGEST_SECONDS + " seconds");
    }
  }

  @Override
  public PromptBrief with(BriefOptions other) {
    return new PromptBrief(prompt, style, seconds, other);
  }
}
