package dev.reelmill.brief;

import java.util.UUID;

/**
 * A piece of a document from which a film may take facts.
 *
 * @param documentId of the document it is from
 * @param title the document's; 1 to {@value #LONGEST_TITLE} characters
 * @param number its place in the document, from 1
 * @param heading under which it stands; empty when there is none
 * @param text its paragraphs and list entries, a line each; 1 to {@value #LONGEST_TEXT} characters
 */
public record Passage(UUID documentId, String title, int number, String heading, String text) {

  /** The most characters of a title or heading. */
  public static final int LONGEST_TITLE = 200;

  /** The most characters of a text. */
  public static final int LONGEST_TEXT = 2_000;

  public Passage {
    if (title.isBlank() || text.isBlank() || number < 1) {
      throw new IllegalArgumentException("a passage has a title, a text and a number from 1");
    }
    if (title.length() > LONGEST_TITLE
        || heading.length() > LONGEST_TITLE
        || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a passage is longer than it may be");
    }
  }
}
