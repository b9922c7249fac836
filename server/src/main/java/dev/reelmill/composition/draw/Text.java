package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as set: lines, size and extent. Its box reaches from the capitals' top of the first line
 * to the base line of the last, so that equal gaps look equal; descenders hang below it.
 *
 * @param source the text before what cannot be drawn was dropped
 * @param size em in pixels
 * @param cut whether it ends in an ellipsis because it did not fit
 */
public record Text(String source, Type type, float size, List<Line> lines, boolean cut) {
  static final float CAPITALS = 0.727f;
  private static final float DESCENDERS = 0.22f;
  private static final float ACCENTS = 0.08f;

  public Text {
    lines = List.copyOf(lines);
  }

  /** One line; widths are pixels. */
  record Line(List<Placed> words, float width) {
    Line {
      words = List.copyOf(words);
    }
  }

  /**
   * A word, or a part of one, on its line.
   *
   * @param number which word of the text, from 0
   * @param x pixels from the line's start
   */
  record Placed(int number, String word, ShapedWord shape, float x, float width) {}

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** Whether it did not fit as it is: it ends in an ellipsis, or a line breaks within a word. */
  public boolean tight() {
    return cut || IntStream.range(1, lines.size()).anyMatch(this::breaksWord);
  }

  private boolean breaksWord(int line) {
    Placed last = lines.get(line - 1).words().getLast();
    Placed first = lines.get(line).words().getFirst();
    return last.number() == first.number() && !last.word().matches(".*[-–—/]");
  }

  /** Widest line in pixels. */
  public float width() {
    return (float) lines.stream().mapToDouble(Line::width).max().orElse(0);
  }

  public float height() {
    return lines.isEmpty() ? 0 : CAPITALS * size + (lines.size() - 1) * leading();
  }

  /** Each line as a text of its own. */
  public List<Text> eachLine() {
    return lines.stream().map(line -> new Text(source, type, size, List.of(line), cut)).toList();
  }

  /** Words of the text that satisfy a condition, by number. */
  public Set<Integer> wordsWhere(Predicate<String> condition) {
    return lines.stream()
        .flatMap(line -> line.words().stream())
        .filter(placed -> condition.test(placed.word()))
        .map(Placed::number)
        .collect(Collectors.toUnmodifiableSet());
  }

  public float leading() {
    return type.leading() * size;
  }

  /** Base line of a line, from the box's top. */
  float baseline(int line) {
    return CAPITALS * size + line * leading();
  }

  /** Where ink may be when the box's top left corner is at (x, y). */
  public Rect ink(float x, float y) {
    return Rect.makeLTRB(x, y - ACCENTS * size, x + width(), y + height() + DESCENDERS * size);
  }
}
