package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.GrowingPainting;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Layer.Painting;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * The card on which a picture of money is drawn: what rests is drawn once, what moves on top of it.
 *
 * @param card its place
 */
record Panel(Desk desk, Rect card) {
  static final Type LABEL = new Type(600, 29, 17, -0.004f, 0.26f, 1.2f, 1);
  static final Type SMALL = new Type(600, 25, 14, 0, 0.26f, 1.2f, 1);
  static final Type VALUE = new Type(700, 34, 18, -0.012f, 0.26f, 1, 1);
  static final Type LARGE = Type.display(800, 66, 26, -0.03f, 1, 1);

  private static final float PADDING = 34;
  private static final float WIDE_HEIGHT = 446;

  /** Less than these units of design are no room for a heading beside the card. */
  private static final float NARROW = 1000;

  /** What is drawn on a card. */
  interface Picture {
    List<Layer> on(Panel panel);
  }

  /** A heading and a card with the picture. */
  static Plan plan(String heading, Desk desk, Picture picture) {
    if (desk.wide() && desk.width() >= NARROW * desk.stage().unit()) {
      List<Block> lead = Blocks.leadHeading(desk.part(0, 0.33f), heading);
      return new Plan(lead, List.of(block(desk.part(0.37f, 1), WIDE_HEIGHT, 0, picture)));
    }
    List<Block> column = new ArrayList<>(Blocks.heading(desk, heading));
    column.add(block(desk, desk.tallOr(640, 384), desk.px(desk.tallOr(48, 28)), picture));
    return Plan.column(column);
  }

  private static Block block(Desk desk, float units, float gap, Picture picture) {
    float height = desk.px(units);
    boolean cut =
        picture.on(of(desk, 0, height)).stream()
            .flatMap(layer -> layer.texts().stream())
            .anyMatch(mark -> mark.text().tight());
    return new Block(gap, height, cut, top -> picture.on(of(desk, top, height)));
  }

  private static Panel of(Desk desk, float top, float height) {
    return new Panel(desk, Rect.makeXYWH(desk.left(), top, desk.width(), height));
  }

  /** Pixels for units of design; on a low card all is a little smaller. */
  float px(float units) {
    return desk.px(units) * lowness();
  }

  private float lowness() {
    return Math.min(1, card.getHeight() / desk.px(WIDE_HEIGHT));
  }

  /** Rather a column than a row. */
  boolean tall() {
    return card.getHeight() > card.getWidth() * 0.8f;
  }

  Rect inner() {
    return card.inflate(-px(PADDING));
  }

  /** A part of the inside, between shares of its width and height. */
  Rect part(float left, float top, float right, float bottom) {
    Rect in = inner();
    return Rect.makeLTRB(
        in.getLeft() + left * in.getWidth(),
        in.getTop() + top * in.getHeight(),
        in.getLeft() + right * in.getWidth(),
        in.getTop() + bottom * in.getHeight());
  }

  Text text(String raw, Type type, float width) {
    return desk.set(raw, type.scaled(lowness()), width);
  }

  Text figure(String raw, Type type, float width) {
    return desk.setFigure(raw, type.scaled(lowness()), width);
  }

  /** Several texts in one size. */
  List<Text> alike(List<String> raw, Type type, float width) {
    return desk.setAlike(raw, type.scaled(lowness()), width);
  }

  /** The card with what rests on it. */
  Layer ground(List<Mark> texts, Painting painting) {
    return Layer.content(
            "picture",
            card,
            (canvas, brush) -> {
              brush.card(canvas, card, px(PADDING));
              painting.paint(canvas, brush);
            })
        .bleed(px(52))
        .enter(Cue.start(0.1), Move.RISE)
        .texts(texts);
  }

  /** Something that changes for some seconds from a moment on, and stays as it then is. */
  Layer moving(Rect at, Cue from, double seconds, GrowingPainting painting) {
    return Layer.ornament("motion", at, (canvas, brush) -> {})
        .bleed(px(6))
        .growing(seconds, painting)
        .enter(from, Move.NONE);
  }

  /** Something that changes from one moment to another, and stays as it then is. */
  Layer moving(Rect at, Cue from, Cue to, GrowingPainting painting) {
    return Layer.ornament("motion", at, (canvas, brush) -> {})
        .bleed(px(6))
        .enter(from, Move.NONE)
        .growing(to, painting);
  }

  /** When a share of the scene has passed. */
  static Cue at(double share) {
    return Cue.share(share, 0);
  }

  /** Something that springs up at a moment. */
  Layer popping(Rect at, Cue from, Painting painting) {
    return Layer.ornament("sign", at, painting).bleed(px(8)).enter(from, Move.POP);
  }
}
