package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.SafetyNet;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Coins fall into a net, which widens with each; beside it a gauge with the marks to reach. */
final class SafetyNetScene {
  private static final int COINS = 14;
  private static final int MESHES = 8;

  private SafetyNetScene() {}

  static List<Layer> layers(SafetyNet picture, Panel panel) {
    Rect area = panel.part(0, 0, 0.58f, 1);
    Rect beside = panel.part(0.64f, 0.04f, 1, 0.96f);
    float thick = panel.px(30);
    Rect gauge = Rect.makeXYWH(beside.getLeft(), beside.getTop(), thick, beside.getHeight());
    double most = picture.marks().getLast().value();
    List<Mark> texts = new ArrayList<>();
    List<Float> heights = new ArrayList<>();
    float left = gauge.getRight() + panel.px(26);
    for (Datum mark : picture.marks()) {
      float y = gauge.getBottom() - (float) (gauge.getHeight() * 0.92 * mark.value() / most);
      heights.add(y);
      Text name = panel.text(mark.label(), Panel.SMALL, beside.getRight() - left);
      Text amount =
          panel.figure(Numbers.dollars(mark.value()), Panel.LABEL, beside.getRight() - left);
      texts.add(new Mark(name, left, y - panel.px(12) - name.height()));
      texts.add(new Mark(amount, left, y + panel.px(12)));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              brush.fill(canvas, gauge, thick / 2, brush.palette().veil(0x1C));
              for (int i = 0; i < heights.size(); i++) {
                float y = heights.get(i);
                Sketch.dashes(
                    canvas,
                    brush,
                    gauge.getLeft(),
                    beside.getRight(),
                    y,
                    brush.palette().veil(0x80));
                Sketch.write(canvas, brush, texts.get(2 * i), brush.palette().soft());
                Sketch.write(canvas, brush, texts.get(2 * i + 1), brush.palette().text());
              }
            }));
    layers.add(
        panel.moving(
            area,
            Panel.at(0.06),
            Panel.at(0.9),
            (canvas, brush, share) -> net(canvas, brush, area, share, panel)));
    layers.add(
        panel.moving(
            gauge,
            Panel.at(0.1),
            Panel.at(0.9),
            (canvas, brush, share) -> {
              float height = (float) (gauge.getHeight() * 0.92 * Easing.inOut(share));
              Rect filled =
                  Rect.makeLTRB(
                      gauge.getLeft(),
                      gauge.getBottom() - Math.max(thick, height),
                      gauge.getRight(),
                      gauge.getBottom());
              brush.fill(canvas, filled, thick / 2, brush.palette().accent());
            }));
    return layers;
  }

  private static void net(Canvas canvas, Brush brush, Rect area, double share, Panel panel) {
    double grown = 0.35 + 0.65 * Easing.inOut(share);
    float half = (float) (area.getWidth() / 2 * 0.94 * grown);
    float x = Sketch.middleX(area);
    float rim = area.getTop() + area.getHeight() * 0.52f;
    float depth = (float) (area.getHeight() * 0.38 * grown);
    for (int coin = 0; coin < COINS; coin++) {
      double begun = coin / (double) COINS * 0.86;
      double fallen = Sketch.phase(share, begun, begun + 0.13);
      if (fallen > 0) {
        coin(canvas, brush, area, coin, fallen, x, half, rim, depth);
      }
    }
    strings(canvas, brush, x, half, rim, depth);
    float post = panel.px(9);
    for (float side : new float[] {x - half, x + half}) {
      Rect pole = Rect.makeLTRB(side - post / 2, rim - post, side + post / 2, area.getBottom());
      brush.fill(canvas, pole, post / 2, brush.palette().soft());
    }
  }

  private static void coin(
      Canvas canvas,
      Brush brush,
      Rect area,
      int number,
      double fallen,
      float x,
      float half,
      float rim,
      float depth) {
    float radius = area.getWidth() * 0.052f;
    int row = number < 3 ? 0 : number < 8 ? 1 : 2;
    int first = row == 0 ? 0 : row == 1 ? 3 : 8;
    int inRow = row == 0 ? 3 : row == 1 ? 5 : 6;
    float place = (number - first - (inRow - 1) / 2f) * 2.05f * radius;
    float rest = rim + depth * 0.86f - radius * (0.9f + 1.75f * row);
    float restX = x + Math.clamp(place, -half * 0.8f, half * 0.8f);
    float y = Sketch.between(area.getTop() + radius, rest, Easing.in(fallen));
    Sketch.coin(canvas, brush, restX, y, radius);
  }

  /** A bowl of strings. */
  private static void strings(
      Canvas canvas, Brush brush, float x, float half, float rim, float depth) {
    int color = brush.palette().accent();
    float thin = 2.4f * brush.unit();
    for (int i = 0; i <= 3; i++) {
      PathBuilder rope = new PathBuilder();
      float sag = depth * (1 - 0.24f * i) * 1.32f;
      rope.moveTo(x - half, rim);
      rope.cubicTo(x - half * 0.6f, rim + sag, x + half * 0.6f, rim + sag, x + half, rim);
      Pen.stroke(canvas, rope, i == 0 ? 2 * thin : thin, color);
    }
    for (int i = 1; i < MESHES; i++) {
      double t = i / (double) MESHES;
      float across = (float) (x - half + 2 * half * t);
      float deep = (float) (depth * 0.99 * 4 * t * (1 - t));
      Pen.line(canvas, thin, color, across, rim + deep * 0.28f, across, rim + deep);
    }
  }
}
