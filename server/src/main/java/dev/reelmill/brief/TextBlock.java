package dev.reelmill.brief;

/** A piece of a document's text in reading order. Text is plain: no markup, no line breaks. */
public sealed interface TextBlock {

  /** The words. */
  String text();

  /** A heading, or a short bold line that serves as one. */
  record Heading(String text) implements TextBlock {}

  /** Running text. */
  record Paragraph(String text) implements TextBlock {}

  /** One entry of a list. */
  record Item(String text) implements TextBlock {}
}
