package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Role;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks that several kinds of scene are made of. */
final class Blocks {
  private static final double LINE_AFTER_LINE_SECONDS = 0.08;

  private Blocks() {}

  /** A text on the bare background; its lines rise one after the other. None if it is empty. */
  static List<Block> text(
      Desk desk, String name, String raw, Type type, int color, float gap, Cue enter) {
    Text text = desk.set(raw, type, desk.width());
    if (text.isEmpty()) {
      return List.of();
    }
    Set<Integer> figures = text.wordsWhere(Blocks::isFigure);
    boolean emphasised = type.equals(Type.STATEMENT) && figures.size() <= 4;
    Block.Placing placing =
        top -> {
          List<Layer> lines = new ArrayList<>();
          for (Text line : text.eachLine()) {
            float y = top + lines.size() * text.leading();
            lines.add(
                new Layer(
                    name,
                    Role.CONTENT,
                    Rect.makeXYWH(desk.left(), y, line.width(), line.height()),
                    text.size() * 0.4f + desk.px(16),
                    enter.later(lines.size() * LINE_AFTER_LINE_SECONDS),
                    Optional.empty(),
                    Move.RISE,
                    List.of(new Mark(line, desk.left(), y)),
                    (canvas, brush) ->
                        brush.raisedText(
                            canvas,
                            line,
                            desk.left(),
                            y,
                            word ->
                                emphasised && figures.contains(word)
                                    ? brush.theme().accent()
                                    : color)));
          }
          return lines;
        };
    return List.of(new Block(desk.px(gap), text.height(), text.cut(), placing));
  }

  /** A heading above cards. */
  static List<Block> heading(Desk desk, String raw) {
    return text(desk, "heading", raw, Type.HEADING, Theme.TEXT, 0, Cue.start(0.05));
  }

  /** A short bar in the accent. */
  static Block rule(Desk desk, float gap, Cue enter) {
    float width = desk.px(88);
    float height = desk.px(8);
    return new Block(
        desk.px(gap),
        height,
        false,
        top -> {
          Rect at = Rect.makeXYWH(desk.left(), top, width, height);
          return List.of(
              new Layer(
                  "rule",
                  Role.CONTENT,
                  at,
                  0,
                  enter,
                  Optional.empty(),
                  Move.OPEN,
                  List.of(),
                  (canvas, brush) -> brush.accent(canvas, at, height / 2)));
        });
  }

  private static boolean isFigure(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }
}
