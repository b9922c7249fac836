package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Quote;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Somebody's words under a large quotation mark, then who said them. */
final class QuoteScene {
  private static final Type MARK = new Type(900, 300, 300, 0, 0.26f, 1, 1);
  private static final Type WORDS = Type.display(600, 60, 34, -0.02f, 1.2f, 9);
  private static final Type SOURCE = new Type(600, 34, 26, -0.008f, 0.26f, 1.24f, 2);

  /** Height of the quotation mark's ink, in ems. */
  private static final float INK = 0.31f;

  private QuoteScene() {}

  static Plan plan(Quote quote, Desk whole) {
    Desk desk = whole.wide() ? whole.part(0, 0.84f) : whole;
    List<Block> words =
        Blocks.text(
            desk,
            "quote",
            quote.text(),
            WORDS,
            desk.palette().text(),
            desk.tallOr(56, 40),
            Cue.start(0.15));
    List<Block> column = new ArrayList<>();
    column.add(mark(desk));
    column.addAll(words);
    List<Block> source =
        Blocks.text(
            desk,
            "source",
            quote.source(),
            SOURCE,
            desk.palette().soft(),
            desk.tallOr(28, 24),
            Cue.start(0.6));
    if (!source.isEmpty()) {
      column.add(Blocks.rule(desk, desk.tallOr(60, 44), Cue.start(0.5)));
      column.addAll(source);
    }
    return Plan.column(column);
  }

  private static Block mark(Desk desk) {
    Text mark = desk.setFigure("“", MARK, desk.width());
    float height = INK * mark.size();
    return new Block(
        0,
        height,
        false,
        top -> {
          Rect at = Rect.makeXYWH(desk.left(), top, mark.width(), height);
          return List.of(
              Layer.content(
                      "quotation mark",
                      at,
                      (canvas, brush) ->
                          brush.text(
                              canvas,
                              mark,
                              desk.left() - mark.size() * 0.045f,
                              top,
                              brush.palette().accent()))
                  .bleed(desk.px(20))
                  .enter(Cue.start(0), Move.POP));
        });
  }
}
