package dev.reelmill.posting;

/**
 * A posting of a board that cannot be used.
 *
 * @param id the posting's id as written in the board, or its place, for example "posting 3", when
 *     it has none; fit to be shown, whatever was written there
 * @param reason which field breaks which rule, fit to be shown to people
 */
public record RejectedPosting(String id, String reason) {
  private static final int LONGEST_ID = 200;

  public RejectedPosting {
    id = shown(id);
    reason = PlainText.tidy(reason);
  }

  private static String shown(String text) {
    String tidy = PlainText.tidy(text);
    return tidy.length() <= LONGEST_ID ? tidy : tidy.substring(0, LONGEST_ID) + "…";
  }
}
