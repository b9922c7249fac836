package dev.reelmill.brief;

import java.util.Optional;

/** A piece of a document's text in reading order. Text is plain: no markup, no line breaks. */
public sealed interface TextBlock {

  /** The words. */
  String text();

  /** What the words are called in JSON: {@code heading}, {@code paragraph} or {@code item}. */
  default String member() {
    return switch (this) {
      case Heading _ -> "heading";
      case Paragraph _ -> "paragraph";
      case Item _ -> "item";
    };
  }

  /** The piece whose words are called so in JSON; empty for any other name. */
  static Optional<TextBlock> of(String member, String text) {
    return switch (member) {
      case "heading" -> Optional.of(new Heading(text));
      case "paragraph" -> Optional.of(new Paragraph(text));
      case "item" -> Optional.of(new Item(text));
      default -> Optional.empty();
    };
  }

  /** A heading, or a short bold line that serves as one. */
  record Heading(String text) implements TextBlock {}

  /** Running text. */
  record Paragraph(String text) implements TextBlock {}

  /** One entry of a list. */
  record Item(String text) implements TextBlock {}
}
