package dev.reelmill.posting;

import java.util.Locale;

/**
 * Names a board: its postings are kept under this name, and what it no longer lists has vanished.
 *
 * @param kind the system it is of, or that writes such files
 * @param slug the company's name there, or the file's name
 */
public record BoardName(BoardKind kind, String slug) {
  public BoardName {
    if (slug.isBlank()) {
      throw new IllegalArgumentException("a board has a name");
    }
  }

  /** A text as a slug: "Larkspur Tools" is "larkspur-tools". */
  static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
            .replaceAll("^-+(?=.)|(?<=.)-+$", "");
    return slug.isBlank() || slug.equals("-") ? "board" : slug;
  }

  /** As it is written in arguments: "lever:acme". */
  @Override
  public String toString() {
    return kind.label() + ":" + slug;
  }
}
