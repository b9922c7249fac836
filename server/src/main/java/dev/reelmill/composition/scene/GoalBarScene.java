package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.GoalBar;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A target, and below it a bar that fills up past milestones. */
final class GoalBarScene {
  private static final int CONFETTI = 14;

  private GoalBarScene() {}

  static List<Layer> layers(GoalBar picture, Panel panel) {
    Rect in = panel.inner();
    double goal = picture.milestones().getLast().value();
    Rect top = panel.part(0, 0, 1, 0.54f);
    float radius = Math.min(top.getHeight() / 2, panel.px(124));
    float targetX = in.getLeft() + radius + panel.px(8);
    float targetY = Sketch.middleY(top);
    float beside = targetX + radius + panel.px(36);
    Text amount = panel.figure(Numbers.dollars(goal), Panel.LARGE, in.getRight() - beside);
    Text word = panel.text("The target", Panel.LABEL, in.getRight() - beside);
    Mark figure = new Mark(amount, beside, targetY - amount.height() / 2 + panel.px(16));
    Mark name = new Mark(word, beside, figure.y() - panel.px(24) - word.height());
    float thick = panel.px(34);
    Rect track =
        Rect.makeXYWH(
            in.getLeft(), top.getBottom() + panel.px(panel.tall() ? 70 : 34), in.getWidth(), thick);
    List<Mark> texts = new ArrayList<>(List.of(figure, name));
    List<Float> flags = new ArrayList<>();
    float slot = in.getWidth() / picture.milestones().size();
    for (Datum milestone : picture.milestones()) {
      float x = track.getLeft() + (float) (track.getWidth() * milestone.value() / goal);
      flags.add(x);
      Text when = panel.text(milestone.label(), Panel.SMALL, slot - panel.px(10));
      Text much =
          panel.figure(Numbers.dollars(milestone.value()), Panel.LABEL, slot - panel.px(10));
      texts.add(new Mark(when, x - when.width(), track.getBottom() + panel.px(26)));
      texts.add(
          new Mark(
              much,
              x - much.width(),
              track.getBottom() + panel.px(26) + when.height() + panel.px(18)));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              target(canvas, brush, targetX, targetY, radius);
              Sketch.write(canvas, brush, name, brush.palette().soft());
              Sketch.write(canvas, brush, figure, brush.palette().text());
              brush.fill(canvas, track, thick / 2, brush.palette().veil(0x1C));
              for (int i = 2; i < texts.size(); i++) {
                Sketch.write(canvas, brush, texts.get(i), brush.palette().soft());
              }
            }));
    Rect moving = Rect.makeLTRB(in.getLeft(), in.getTop(), in.getRight(), in.getBottom());
    layers.add(
        panel.moving(
            moving,
            Panel.at(0.06),
            Panel.at(0.88),
            (canvas, brush, share) -> {
              double filled = Easing.inOut(share);
              Sketch.bar(canvas, brush, track, filled, brush.palette().accent());
              float end = track.getLeft() + (float) (track.getWidth() * filled);
              for (int i = 0; i < flags.size(); i++) {
                milestone(canvas, brush, flags.get(i), track, end, panel);
                if (end >= flags.get(i) - 1) {
                  Sketch.write(canvas, brush, texts.get(2 * i + 3), brush.palette().text());
                }
              }
              confetti(canvas, brush, targetX, targetY, radius, Sketch.phase(share, 0.82, 1));
            }));
    return layers;
  }

  private static void milestone(
      Canvas canvas, Brush brush, float x, Rect track, float end, Panel panel) {
    float side = track.getHeight() * 1.25f;
    Rect at = Sketch.around(x - side / 2, Sketch.middleY(track), side);
    if (end >= x - 1) {
      Sketch.tick(canvas, at, Signals.good(brush.palette()), 0xFF10241A);
    } else {
      Pen.ring(
          canvas,
          Sketch.middleX(at),
          Sketch.middleY(at),
          side * 0.4f,
          panel.px(3),
          brush.palette().veil(0x80));
    }
  }

  private static void target(Canvas canvas, Brush brush, float x, float y, float radius) {
    int red = Signals.high(brush.palette());
    for (int i = 0; i < 5; i++) {
      float size = radius * (1 - 0.2f * i);
      Pen.disc(canvas, x, y, size, i % 2 == 0 ? red : brush.palette().surface());
    }
  }

  private static void confetti(
      Canvas canvas, Brush brush, float x, float y, float radius, double share) {
    if (share <= 0 || share >= 1) {
      return;
    }
    for (int i = 0; i < CONFETTI; i++) {
      double angle = Math.PI * 2 * i / CONFETTI + 0.3;
      float far = (float) (radius * (0.3 + 0.6 * Easing.out(share)));
      float size = radius * 0.07f * (float) (1 - share * 0.6);
      Pen.disc(
          canvas,
          x + (float) Math.cos(angle) * far,
          y + (float) Math.sin(angle) * far,
          size,
          brush.palette().series(i % 4));
    }
  }
}
