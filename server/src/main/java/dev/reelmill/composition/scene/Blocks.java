package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Blocks that several kinds of scene are made of. */
final class Blocks {
  private static final double LINE_AFTER_LINE_SECONDS = 0.08;

  private Blocks() {}

  /** A text on the bare background; its lines rise one after the other. None if it is empty. */
  static List<Block> text(
      Desk desk, String name, String raw, Type type, int color, float gap, Cue enter) {
    return text(desk, name, desk.set(raw, type, desk.width()), color, gap, enter, false);
  }

  /** The same, its figures in the accent. */
  static List<Block> emphasised(
      Desk desk, String name, String raw, Type type, float gap, Cue enter) {
    Text text = desk.set(raw, type, desk.width());
    return text(desk, name, text, desk.palette().text(), gap, enter, true);
  }

  private static List<Block> text(
      Desk desk, String name, Text text, int color, float gap, Cue enter, boolean emphasis) {
    if (text.isEmpty()) {
      return List.of();
    }
    Set<Integer> figures = text.wordsWhere(Blocks::isFigure);
    Set<Integer> marked = emphasis && figures.size() <= 4 ? figures : Set.of();
    int accent = desk.palette().accent();
    Block.Placing placing =
        top -> {
          List<Layer> lines = new ArrayList<>();
          for (Text line : text.eachLine()) {
            float y = top + lines.size() * text.leading();
            Rect at = Rect.makeXYWH(desk.left(), y, line.width(), line.height());
            lines.add(
                Layer.content(
                        name,
                        at,
                        (canvas, brush) ->
                            brush.raisedText(
                                canvas,
                                line,
                                desk.left(),
                                y,
                                word -> marked.contains(word) ? accent : color))
                    .bleed(text.size() * 0.4f + desk.px(16))
                    .enter(enter.later(lines.size() * LINE_AFTER_LINE_SECONDS), Move.RISE)
                    .texts(List.of(new Mark(line, desk.left(), y))));
          }
          return lines;
        };
    return List.of(new Block(desk.px(gap), text.height(), text.tight(), placing));
  }

  /** A heading above cards. */
  static List<Block> heading(Desk desk, String raw) {
    return text(desk, "heading", raw, Type.HEADING, desk.palette().text(), 0, Cue.start(0.05));
  }

  /** A heading that leads a column of its own. */
  static List<Block> leadHeading(Desk desk, String raw) {
    List<Block> heading =
        text(
            desk,
            "heading",
            raw,
            Type.HEADING.lines(5),
            desk.palette().text(),
            36,
            Cue.start(0.05));
    if (heading.isEmpty()) {
      return List.of();
    }
    List<Block> column = new ArrayList<>();
    column.add(rule(desk, 0, Cue.start(0)));
    column.addAll(heading);
    return column;
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
              Layer.content("rule", at, (canvas, brush) -> brush.accent(canvas, at, height / 2))
                  .enter(enter, Move.OPEN));
        });
  }

  private static boolean isFigure(String word) {
    return word.codePoints().anyMatch(Character::isDigit);
  }
}
