package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The smallest part of a text that a line never breaks.
 *
 * @param word number of the word it belongs to, from 0
 * @param spaced whether a space stands before it
 */
record Piece(int word, String text, ShapedWord shape, boolean spaced) {
  /** Inside words a line may break after these, between parts of three letters or more. */
  private static final Pattern INNER_BREAK = Pattern.compile("(?<=[^ ]{2}[-–—/])(?=[^ ]{3})");

  /** Share of a line that characters measured alone may fill: together they may be wider. */
  private static final float ROOM = 0.98f;

  static List<Piece> of(String text, Type type) {
    List<Piece> pieces = new ArrayList<>();
    int number = 0;
    for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
      boolean spaced = number > 0;
      for (String part : INNER_BREAK.split(word)) {
        pieces.add(new Piece(number, part, ShapedWord.of(part, type), spaced));
        spaced = false;
      }
      number++;
    }
    return pieces;
  }

  float width(float tracking) {
    return shape.width(tracking);
  }

  Piece with(String other, Type type) {
    return new Piece(word, other, ShapedWord.of(other, type), spaced);
  }

  /** Itself in parts no wider than a limit in ems; a single character may be wider. */
  List<Piece> broken(float limit, Type type) {
    List<Piece> parts = new ArrayList<>();
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    float room = limit * ROOM;
    int start = 0;
    int fitting = 0;
    float width = 0;
    for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
      width += ShapedWord.of(text.substring(fitting, end), type).width(type.tracking());
      if (width > room && fitting > start) {
        parts.add(with(text.substring(start, fitting), type).spaced(spaced && start == 0));
        start = fitting;
        width = ShapedWord.of(text.substring(fitting, end), type).width(type.tracking());
      }
      fitting = end;
    }
    parts.add(with(text.substring(start), type).spaced(spaced && start == 0));
    return parts;
  }

  private Piece spaced(boolean now) {
    return new Piece(word, text, shape, now);
  }
}
