package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import java.util.ArrayList;
import java.util.List;

/** Lines of figures, set character by character, each digit as wide as the widest. */
final class Figures {
  private Figures() {}

  /** A line in ems. */
  static Text.Line line(String text, Type type) {
    float digit = 0;
    for (char c = '0'; c <= '9'; c++) {
      digit = Math.max(digit, width(Character.toString(c), type));
    }
    List<Text.Placed> placed = new ArrayList<>();
    float x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      String character = Character.toString(codePoint);
      if (codePoint == ' ') {
        x += type.space();
        continue;
      }
      ShapedWord shape = ShapedWord.of(character, type);
      float own = width(character, type);
      float cell = codePoint >= '0' && codePoint <= '9' ? digit : own;
      placed.add(new Text.Placed(0, character, shape, x + (cell - own) / 2, own));
      x += cell;
    }
    return new Text.Line(placed, Math.max(x, 0.01f));
  }

  static Text.Line scaled(Text.Line line, float size) {
    return new Text.Line(
        line.words().stream()
            .map(
                word ->
                    new Text.Placed(
                        word.number(),
                        word.word(),
                        word.shape(),
                        word.x() * size,
                        word.width() * size))
            .toList(),
        line.width() * size);
  }

  private static float width(String character, Type type) {
    return ShapedWord.of(character, type).width(type.tracking());
  }
}
