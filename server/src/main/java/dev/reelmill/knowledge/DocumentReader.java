package dev.reelmill.knowledge;

import dev.reelmill.brief.TextBlock;
import java.util.List;

/** Takes the text out of documents. Safe for many threads. */
public interface DocumentReader {

  /** The most characters of text in a document. */
  int MOST_CHARACTERS = 1_000_000;

  /**
   * The headings, paragraphs and list entries of a document in reading order; each line of them has
   * a character that can be seen.
   *
   * @throws UnreadableDocument when it is not what it says, is locked, has no text or too much of
   *     it, or takes more time or memory to read than is given to it
   */
  List<TextBlock> read(DocumentKind kind, byte[] content);
}
