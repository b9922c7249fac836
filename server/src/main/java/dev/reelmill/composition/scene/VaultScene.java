package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.LockedVault;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A vault with a countdown of months; as it runs, the balance inside grows. */
final class VaultScene {
  private static final int BOLTS = 8;

  private VaultScene() {}

  static List<Layer> layers(LockedVault picture, Panel panel) {
    boolean tall = panel.tall();
    Rect room = tall ? panel.part(0, 0, 1, 0.58f) : panel.part(0, 0, 0.46f, 1);
    Rect beside = tall ? panel.part(0, 0.64f, 1, 1) : panel.part(0.52f, 0.06f, 1, 0.94f);
    float radius = Math.min(room.getWidth(), room.getHeight()) / 2;
    float x = Sketch.middleX(room);
    float y = Sketch.middleY(room);
    int months = picture.balances().size() - 1;
    double last = picture.balances().getLast();
    List<Mark> texts = new ArrayList<>();
    Mark left =
        Sketch.middle(
            panel.text(months + " months to go", Panel.LABEL, beside.getWidth()),
            Sketch.middleX(beside),
            beside.getTop() + beside.getHeight() * 0.12f);
    Mark balance =
        Sketch.middle(
            panel.figure(Numbers.cents(last), Panel.LARGE, beside.getWidth()),
            Sketch.middleX(beside),
            beside.getTop() + beside.getHeight() * 0.47f);
    Mark rate =
        Sketch.middle(
            panel.text(
                "Fixed at " + Numbers.percent(picture.percent()) + " a year",
                Panel.LABEL,
                beside.getWidth()),
            Sketch.middleX(beside),
            beside.getTop() + beside.getHeight() * 0.86f);
    texts.addAll(List.of(left, balance, rate));
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              door(canvas, brush, x, y, radius);
              Sketch.write(canvas, brush, rate, brush.palette().soft());
            }));
    layers.add(
        panel.moving(
            Sketch.around(x, y, 2 * radius),
            Panel.at(0.06),
            Panel.at(0.9),
            (canvas, brush, share) -> dial(canvas, brush, x, y, radius, Easing.inOut(share))));
    layers.add(
        panel.moving(
            Rect.makeLTRB(
                beside.getLeft(),
                beside.getTop(),
                beside.getRight(),
                balance.y() + balance.text().height() + panel.px(20)),
            Panel.at(0.06),
            Panel.at(0.9),
            (canvas, brush, share) -> {
              int month = (int) Math.round(months * Easing.inOut(share));
              String togo =
                  month == months
                      ? "Unlocked"
                      : months - month == 1 ? "1 month to go" : months - month + " months to go";
              Text text =
                  panel.text(
                      togo,
                      Panel.LABEL.noLargerThan(left.text().size() / panel.px(1)),
                      beside.getWidth());
              Mark at = Sketch.middle(text, Sketch.middleX(beside), 0);
              brush.text(canvas, text, at.x(), left.y(), brush.palette().accent());
              String now = Numbers.cents(picture.balances().get(month));
              Sketch.count(canvas, brush, panel, now, balance, brush.palette().text());
            }));
    return layers;
  }

  private static void door(Canvas canvas, Brush brush, float x, float y, float radius) {
    Pen.disc(canvas, x, y, radius, brush.palette().veil(0x30));
    Pen.disc(canvas, x, y, radius * 0.9f, brush.palette().surface());
    Pen.disc(canvas, x, y, radius * 0.9f, brush.palette().veil(0x14));
    for (int i = 0; i < BOLTS; i++) {
      double angle = Math.PI * 2 * i / BOLTS + Math.PI / BOLTS;
      Pen.disc(
          canvas,
          x + (float) Math.cos(angle) * radius * 0.95f,
          y + (float) Math.sin(angle) * radius * 0.95f,
          radius * 0.035f,
          brush.palette().soft());
    }
  }

  /** A ring that closes as months pass, and a wheel that turns with it. */
  private static void dial(
      Canvas canvas, Brush brush, float x, float y, float radius, double share) {
    Rect oval = Sketch.around(x, y, 1.5f * radius);
    try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
      paint.setStrokeWidth(radius * 0.1f).setColor(brush.palette().veil(0x20));
      canvas.drawOval(oval, paint);
      paint.setColor(brush.palette().accent());
      canvas.drawArc(
          oval.getLeft(),
          oval.getTop(),
          oval.getRight(),
          oval.getBottom(),
          -90,
          (float) (360 * share),
          false,
          paint);
    }
    double turn = share * Math.PI * 1.5;
    for (int i = 0; i < 3; i++) {
      double angle = turn + Math.PI * i / 3;
      float dx = (float) Math.cos(angle) * radius * 0.58f;
      float dy = (float) Math.sin(angle) * radius * 0.58f;
      Pen.line(canvas, radius * 0.06f, brush.palette().soft(), x - dx, y - dy, x + dx, y + dy);
    }
    Pen.disc(canvas, x, y, radius * 0.36f, brush.palette().accent());
    Icons.draw(
        canvas,
        share >= 1 ? "lock-open" : "lock",
        Sketch.around(x, y, radius * 0.36f),
        brush.palette().accentInk());
  }
}
