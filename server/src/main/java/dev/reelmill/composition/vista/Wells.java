package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Places with a light at their end: passages, and the depth one falls into. */
final class Wells {
  private static final int GATES = 6;

  private Wells() {}

  /** Gates behind gates, lighter the farther they are. */
  static void passage(Easel easel) {
    float x = easel.width / 2;
    float y = Skies.lightY(easel) * easel.height;
    float w = easel.width * (easel.stage.wide() ? 0.3f : 0.52f);
    float h = easel.height * (easel.stage.tall() ? 0.46f : 0.62f);
    boolean arched = easel.vista.view() % 2 == 0;
    for (int gate = 0; gate < GATES; gate++) {
      double near = (gate + 1.0) / GATES;
      double size = 0.2 + 1.5 * near * near;
      int color =
          Tints.mix(
              Tints.mix(easel.tints.glow(), easel.tints.middle(), Math.min(1, near * 1.5)),
              easel.tints.near(),
              near * near);
      float gw = (float) (w * size);
      float gh = (float) (h * size);
      float floor = y + gh * 0.46f;
      Rect hole = Rect.makeLTRB(x - gw / 2, y - gh / 2, x + gw / 2, floor);
      float sway = easel.px(16 * near) * easel.side;
      easel.band(
          "gate " + gate,
          0,
          easel.height,
          gate == 0 ? Drift.STILL : Drift.along(sway, 0, -sway, 0),
          (canvas, brush) -> gate(canvas, easel, hole, arched, color));
    }
    Particles.sparks(easel);
  }

  private static void gate(
      io.github.humbleui.skija.Canvas canvas, Easel easel, Rect hole, boolean arched, int color) {
    float reach = easel.reach();
    PathBuilder path = new PathBuilder(io.github.humbleui.skija.PathFillMode.EVEN_ODD);
    path.addRect(Rect.makeLTRB(-reach, 0, easel.width + reach, easel.height));
    float r = hole.getWidth() / 2;
    path.moveTo(hole.getLeft(), hole.getBottom());
    if (arched) {
      path.lineTo(hole.getLeft(), hole.getTop() + r);
      path.arcTo(Rect.makeXYWH(hole.getLeft(), hole.getTop(), 2 * r, 2 * r), 180, 180, false);
    } else {
      path.lineTo(hole.getLeft(), hole.getTop());
      path.lineTo(hole.getRight(), hole.getTop());
    }
    path.lineTo(hole.getRight(), hole.getBottom());
    path.closePath();
    Ink.fill(
        canvas,
        path,
        hole.getTop(),
        hole.getBottom(),
        color,
        Tints.mix(color, easel.tints.near(), 0.3));
    float edge = Math.max(1.5f, hole.getWidth() * 0.012f);
    Pen.line(
        canvas,
        edge,
        Tints.veiled(easel.tints.glow(), 0.4),
        hole.getLeft(),
        hole.getBottom(),
        hole.getRight(),
        hole.getBottom());
  }

  /** Walls of rock that rush past, and a light far below. */
  static void abyss(Easel easel) {
    for (int depth = 0; depth < 3; depth++) {
      double near = 0.3 + 0.33 * depth;
      for (int side = -1; side <= 1; side += 2) {
        cliff(easel, "cliff " + depth + side, near, side);
      }
    }
    debris(easel);
    Particles.rush(easel, true);
  }

  private static void cliff(Easel easel, String name, double near, int side) {
    Random dice = easel.dice(name);
    float inset = easel.width * (float) (0.3 - 0.27 * near);
    float period = easel.height * 0.5f;
    int rock = Tints.mix(easel.tints.middle(), easel.tints.horizon(), 0.5 * (1 - near));
    int color = Tints.mix(rock, easel.tints.near(), 0.85 * near);
    float bottom = easel.height + period;
    float[] jags = new float[14];
    for (int i = 0; i < jags.length; i++) {
      jags[i] = inset + easel.width * 0.11f * (dice.nextFloat() - 0.3f);
    }
    double speed = easel.px(70 + 300 * near) * easel.pace();
    Drift drift =
        new Drift(
            (seconds, share) -> 0,
            (seconds, share) -> -(speed * seconds % period),
            (seconds, share) -> 1);
    float edge = side < 0 ? 0 : easel.width;
    easel.add(
        name,
        side < 0
            ? Rect.makeLTRB(-2, 0, easel.width * 0.46f, bottom)
            : Rect.makeLTRB(easel.width * 0.54f, 0, easel.width + 2, bottom),
        drift,
        (canvas, brush) -> {
          PathBuilder path = new PathBuilder();
          path.moveTo(edge + side * 2, -2);
          int steps = jags.length;
          float step = period / steps;
          for (int i = 0; i * step < bottom + step; i++) {
            float y = i * step + (i % 2) * step * 0.3f;
            path.lineTo(edge - side * jags[i % steps], y);
          }
          path.lineTo(edge + side * 2, bottom);
          path.closePath();
          Pen.fill(canvas, path, color);
        });
  }

  private static void debris(Easel easel) {
    Random dice = easel.dice("debris");
    for (int i = 0; i < 5; i++) {
      float x = easel.width * (0.24f + 0.52f * dice.nextFloat());
      float y = easel.captions * dice.nextFloat();
      float r = easel.px(9 + 16 * dice.nextDouble());
      double speed = easel.px(110 + 140 * dice.nextDouble());
      double turn = dice.nextDouble();
      float span = easel.captions + 4 * r;
      Drift drift =
          new Drift(
              (seconds, share) -> 0,
              (seconds, share) -> span * (1 - ((speed * seconds / span + turn) % 1)) - y - 2 * r,
              (seconds, share) -> 1);
      int color = easel.tints.at(0.85);
      easel.add(
          "debris " + i,
          Rect.makeLTRB(x - r, y - r, x + r, y + r),
          drift,
          (canvas, brush) -> {
            PathBuilder path = new PathBuilder();
            for (int corner = 0; corner < 6; corner++) {
              double angle = corner * Math.PI / 3 + turn * 6;
              float far = r * (0.6f + 0.4f * (float) Math.abs(Math.sin(corner * 2.3 + turn * 9)));
              float cx = x + far * (float) Math.cos(angle);
              float cy = y + far * (float) Math.sin(angle);
              if (corner == 0) {
                path.moveTo(cx, cy);
              } else {
                path.lineTo(cx, cy);
              }
            }
            path.closePath();
            Pen.fill(canvas, path, color);
          });
    }
  }
}
