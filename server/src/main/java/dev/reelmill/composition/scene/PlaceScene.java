package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.PlaceCard;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A place: a pin over contour lines, then its name and a remark. */
final class PlaceScene {
  private static final Type NAME = Type.headline(800, 76, 40, -0.03f, 1.06f, 4);
  private static final int CONTOURS = 7;

  private PlaceScene() {}

  static Plan plan(PlaceCard place, Desk desk) {
    if (!desk.wide()) {
      List<Block> column = new ArrayList<>();
      column.add(land(desk, desk.tallOr(400, 210)));
      column.addAll(words(place, desk, desk.tallOr(64, 40)));
      return Plan.column(column);
    }
    List<Block> words = words(place, desk.part(0.46f, 1), 0);
    Block land = land(desk.part(0, 0.4f), 430);
    return words.isEmpty() ? Plan.column(List.of(land)) : new Plan(List.of(land), words);
  }

  private static List<Block> words(PlaceCard place, Desk desk, float gap) {
    List<Block> words =
        new ArrayList<>(
            Blocks.text(
                desk, "name", place.name(), NAME, desk.palette().text(), gap, Cue.start(0.25)));
    words.addAll(
        Blocks.text(
            desk,
            "detail",
            place.detail(),
            Type.REMARK.lines(4),
            desk.palette().soft(),
            desk.tallOr(40, 32),
            Cue.start(0.5)));
    return words;
  }

  private static Block land(Desk desk, float units) {
    float height = desk.px(units);
    return new Block(
        0,
        height,
        false,
        top -> {
          Rect card = Rect.makeXYWH(desk.left(), top, desk.width(), height);
          float x = card.getLeft() + card.getWidth() / 2;
          float y = top + height * 0.56f;
          float pin = Math.min(desk.px(150), height * 0.44f);
          Rect disc = Rect.makeXYWH(x - pin / 2, y - pin * 0.62f, pin, pin);
          return List.of(
              Layer.content("land", card, (canvas, brush) -> brush.card(canvas, card, desk.px(36)))
                  .bleed(desk.px(52))
                  .enter(Cue.start(0), Move.RISE),
              Layer.ornament("contours", card, (canvas, brush) -> {})
                  .growing(
                      1.3, (canvas, brush, share) -> contours(canvas, brush, card, x, y, share))
                  .enter(Cue.start(0.1), Move.RISE),
              Layer.ornament(
                      "pin",
                      disc,
                      (canvas, brush) -> {
                        brush.accent(canvas, disc, pin / 2);
                        Icons.draw(
                            canvas,
                            "map-pin",
                            disc.inflate(-pin * 0.22f),
                            brush.palette().accentInk());
                      })
                  .bleed(desk.px(4))
                  .enter(Cue.start(0.3), Move.POP));
        });
  }

  /** Uneven rings around a point that spread as the share grows. */
  private static void contours(
      Canvas canvas, Brush brush, Rect card, float x, float y, double share) {
    float reach = (float) Math.hypot(card.getWidth(), card.getHeight()) * 0.62f;
    int save = canvas.save();
    canvas.clipRRect(card.withRadii(36 * brush.unit()), true);
    try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      paint.setStrokeWidth(2.5f * brush.unit());
      for (int ring = 1; ring <= CONTOURS; ring++) {
        double grown = Easing.out(share * 1.5 - 0.5 * ring / CONTOURS);
        float radius = (float) (reach * ring / CONTOURS * (0.5 + 0.5 * grown));
        paint.setColor(brush.palette().tint((int) (0x70 * grown * (1.1 - 0.9 * ring / CONTOURS))));
        canvas.save();
        canvas.translate(x, y);
        canvas.rotate(ring * 19f);
        canvas.drawOval(
            Rect.makeLTRB(-radius, -radius * 0.7f, radius * 1.08f, radius * 0.72f), paint);
        canvas.restore();
      }
    }
    canvas.restoreToCount(save);
  }
}
