package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Things that stand, grow, burn, float or fall in a picture. */
final class Props {
  private static final String TOOTH =
      "M50 15 C62 4 93 2 97 36 C99 62 85 74 81 98 C79 117 66 118 62 98 C58 80 55 73 50 73 C45 73"
          + " 42 80 38 98 C34 118 21 117 19 98 C15 74 1 62 3 36 C7 2 38 4 50 15 Z";

  private Props() {}

  static void mirror(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    easel.add(
        "mirror",
        Rect.makeLTRB(x - 150 * u, base - 320 * u, x + 150 * u, base + 20 * u),
        easel.walk(0.7),
        (canvas, brush) -> {
          float y = base - 150 * u;
          Ink.glow(canvas, x, y, 145 * u, easel.tints.glow(), 0.5);
          Pen.line(
              canvas,
              9 * u,
              easel.tints.at(0.95),
              x - 54 * u,
              base,
              x,
              y + 70 * u,
              x + 54 * u,
              base);
          Ink.oval(
              canvas,
              x,
              y,
              82 * u,
              132 * u,
              Tints.mix(easel.tints.at(0.9), easel.tints.accent(), 0.5));
          canvas.save();
          PathBuilder glass = new PathBuilder();
          glass.addOval(Rect.makeLTRB(x - 70 * u, y - 119 * u, x + 70 * u, y + 119 * u));
          Ink.fill(
              canvas,
              glass,
              y - 119 * u,
              y + 119 * u,
              easel.tints.horizon(),
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.35),
              easel.tints.middle());
          PathBuilder shine = new PathBuilder();
          shine.moveTo(x - 40 * u, y - 66 * u);
          shine.lineTo(x + 10 * u, y - 112 * u);
          shine.lineTo(x + 30 * u, y - 106 * u);
          shine.lineTo(x - 50 * u, y - 26 * u);
          shine.closePath();
          Pen.fill(canvas, shine, 0x50FFFFFF);
          canvas.restore();
        });
  }

  /** A great clock in the air. */
  static void clock(Easel easel, float x, float y, double size) {
    float r = easel.px(96 * size);
    easel.add(
        "clock",
        Rect.makeLTRB(x - r * 2, y - r * 2, x + r * 2, y + r * 2),
        easel.walk(0.35).bobbing(easel.px(9), 4.6, 0),
        (canvas, brush) -> {
          int ink = easel.tints.near();
          Ink.glow(canvas, x, y, r * 1.9f, easel.tints.glow(), 0.5);
          Pen.disc(canvas, x, y, r, ink);
          Pen.disc(
              canvas, x, y, r * 0.9f, Tints.mix(easel.tints.light(), easel.tints.glow(), 0.25));
          for (int hour = 0; hour < 12; hour++) {
            double angle = hour * Math.PI / 6;
            float in = r * (hour % 3 == 0 ? 0.68f : 0.76f);
            Pen.line(
                canvas,
                r * (hour % 3 == 0 ? 0.05f : 0.028f),
                ink,
                x + in * (float) Math.sin(angle),
                y - in * (float) Math.cos(angle),
                x + r * 0.82f * (float) Math.sin(angle),
                y - r * 0.82f * (float) Math.cos(angle));
          }
          Pen.line(canvas, r * 0.06f, ink, x, y, x - r * 0.24f, y - r * 0.42f);
          Pen.line(canvas, r * 0.045f, ink, x, y, x + r * 0.1f, y - r * 0.66f);
          Pen.disc(canvas, x, y, r * 0.07f, easel.tints.accent());
        });
  }

  static void tree(Easel easel, float x, float base, double size) {
    float h = easel.px(380 * size);
    int color = easel.tints.at(0.92);
    int crown = Tints.mix(easel.tints.at(0.78), easel.tints.accent(), easel.dark() ? 0 : 0.14);
    easel.add(
        "tree",
        Rect.makeLTRB(x - h * 0.6f, base - h * 1.15f, x + h * 0.6f, base + easel.px(20)),
        easel.walk(0.68),
        (canvas, brush) -> {
          Random dice = easel.dice("tree");
          branch(
              canvas,
              x,
              base + easel.px(10),
              h * 0.34f,
              -90,
              h * 0.07f,
              color,
              dice,
              0,
              easel.dark());
          if (!easel.dark()) {
            for (int i = 0; i < 26; i++) {
              double angle = 2 * Math.PI * dice.nextDouble();
              double far = Math.sqrt(dice.nextDouble());
              Pen.disc(
                  canvas,
                  x + (float) (Math.cos(angle) * far * h * 0.4),
                  base - h * 0.74f + (float) (Math.sin(angle) * far * h * 0.27),
                  h * (0.07f + 0.06f * dice.nextFloat()),
                  Tints.mix(
                      crown,
                      easel.tints.glow(),
                      0.3 * (0.5 - Math.sin(angle) * far * 0.5) * dice.nextDouble()));
            }
          }
        });
  }

  private static void branch(
      Canvas canvas,
      float x,
      float y,
      float length,
      double angle,
      float w,
      int color,
      Random dice,
      int depth,
      boolean bare) {
    float ex = x + length * (float) Math.cos(Math.toRadians(angle));
    float ey = y + length * (float) Math.sin(Math.toRadians(angle));
    Pen.line(canvas, w, color, x, y, ex, ey);
    if (depth < (bare ? 6 : 3)) {
      int twigs = depth == 0 ? 3 : 2;
      for (int i = 0; i < twigs; i++) {
        double turn = (i - (twigs - 1) / 2.0) * (46 - 3 * depth) + 16 * (dice.nextDouble() - 0.5);
        branch(
            canvas,
            ex,
            ey,
            length * (0.66f + 0.16f * dice.nextFloat()),
            angle + turn,
            w * 0.62f,
            color,
            dice,
            depth + 1,
            bare);
      }
    }
  }

  /** Flowers along the ground in front. */
  static void flowers(Easel easel, float base) {
    float reach = easel.reach();
    easel.band(
        "flowers",
        base - easel.px(120),
        base + easel.px(70),
        easel.walk(0.9).swaying(easel.px(3), 3.4, 0),
        (canvas, brush) -> {
          Random dice = easel.dice("flowers");
          for (float x = -reach;
              x < easel.width + reach;
              x += easel.px(22 + 30 * dice.nextDouble())) {
            float foot = base + easel.px(20 + 40 * dice.nextDouble());
            float tall = easel.px(46 + 70 * dice.nextDouble());
            float lean = easel.px(18 * (dice.nextDouble() - 0.5));
            Pen.line(canvas, easel.px(2.4), easel.tints.at(0.9), x, foot, x + lean, foot - tall);
            int color =
                switch (dice.nextInt(3)) {
                  case 0 -> easel.tints.accent();
                  case 1 -> easel.tints.glow();
                  default -> Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.45);
                };
            float r = easel.px(6 + 5 * dice.nextDouble());
            for (int petal = 0; petal < 5; petal++) {
              double angle = petal * Math.PI * 0.4;
              Pen.disc(
                  canvas,
                  x + lean + r * 0.8f * (float) Math.cos(angle),
                  foot - tall + r * 0.8f * (float) Math.sin(angle),
                  r * 0.62f,
                  color);
            }
            Pen.disc(
                canvas,
                x + lean,
                foot - tall,
                r * 0.5f,
                Tints.mix(easel.tints.light(), 0xFFFFC94D, 0.5));
          }
        });
  }

  /** Paper lanterns that rise. */
  static void lanterns(Easel easel) {
    Random dice = easel.dice("lanterns");
    int count = 9;
    for (int i = 0; i < count; i++) {
      double near = 0.25 + 0.75 * i / count;
      float x = easel.width * (float) (0.08 + 0.84 * ((i * 0.618 + dice.nextDouble() * 0.15) % 1));
      float y = easel.captions * (0.2f + 0.56f * dice.nextFloat());
      float u = easel.px(0.4 + 0.8 * near);
      float rise = easel.px(60 + 70 * near) * (float) easel.pace();
      double phase = dice.nextDouble();
      easel.add(
          "lantern " + i,
          Rect.makeLTRB(x - 90 * u, y - 90 * u, x + 90 * u, y + 90 * u),
          Drift.along(0, rise / 2, 0, -rise / 2).swaying(easel.px(8), 4, phase),
          (canvas, brush) -> {
            Ink.glow(canvas, x, y, 88 * u, 0xFFFFB04A, 0.7);
            Ink.shape(
                canvas,
                "M-24 26 L-30 -14 C-30 -38 30 -38 30 -14 L24 26 Z",
                x,
                y,
                u,
                u,
                Tints.mix(0xFFFF9A3C, easel.tints.glow(), 0.25));
            Ink.glow(canvas, x, y + 14 * u, 30 * u, 0xFFFFF3B8, 0.95);
          });
    }
  }

  static void fire(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    easel.add(
        "light of the fire",
        Rect.makeLTRB(x - 290 * u, base - 290 * u, x + 290 * u, base + 200 * u),
        easel.walk(0.72).twinkling(0.6, 1, 0.9, 0),
        (canvas, brush) -> Ink.glow(canvas, x, base - 50 * u, 285 * u, 0xFFFF7A2E, 0.55));
    for (int turn = 0; turn < 3; turn++) {
      int number = turn;
      easel.add(
          "flame " + turn,
          Rect.makeLTRB(x - 100 * u, base - 210 * u, x + 100 * u, base + 10),
          easel
              .walk(0.72)
              .bobbing(easel.px(4), 0.7 + 0.2 * turn, 0.3 * turn)
              .twinkling(0.55, 1, 0.5 + 0.17 * turn, 0.3 * turn),
          (canvas, brush) -> {
            float lean = (number - 1) * 16 * u;
            flame(canvas, x + lean, base, u * (1 - 0.12f * number), 0xFFE8502A);
            flame(canvas, x + lean * 0.6f, base, u * 0.72f, 0xFFFF9A3C);
            flame(canvas, x + lean * 0.3f, base, u * 0.42f, 0xFFFFE9A8);
          });
    }
  }

  private static void flame(Canvas canvas, float x, float base, float u, int color) {
    Ink.shape(
        canvas,
        "M0 0 C-58 -4 -66 -58 -34 -96 C-32 -76 -22 -70 -16 -76 C-26 -116 -4 -150 10 -176 C14 -138"
            + " 52 -112 56 -66 C60 -28 40 -2 0 0 Z",
        x,
        base,
        u,
        u,
        color);
  }

  /** Teeth that fall. */
  static void teeth(Easel easel) {
    Random dice = easel.dice("teeth");
    int count = 8;
    for (int i = 0; i < count; i++) {
      double near = (i + 1.0) / count;
      float u = easel.px(0.34 + 0.95 * near * near);
      float x = easel.width * (float) (0.06 + 0.86 * ((i * 0.618 + 0.2) % 1));
      float y = easel.captions * (0.12f + 0.62f * dice.nextFloat());
      float turn = (float) (90 * (dice.nextDouble() - 0.5));
      float way = easel.px(110 + 120 * near) * (float) easel.pace();
      int color = Tints.mix(0xFFFBF6EA, easel.tints.horizon(), 0.42 * (1 - near));
      easel.add(
          "tooth " + i,
          Rect.makeLTRB(x - 80 * u, y - 80 * u, x + 80 * u, y + 80 * u),
          Drift.along(0, -way * 0.6f, 0, way * 0.6f).swaying(easel.px(7), 3, near),
          (canvas, brush) -> {
            canvas.translate(x, y);
            canvas.rotate(turn);
            Ink.shape(
                canvas, TOOTH, -50 * u, -60 * u, u, u, Tints.mix(color, easel.tints.near(), 0.34));
            Ink.shape(canvas, TOOTH, -50 * u - 3 * u, -60 * u - 3 * u, u * 0.96f, u * 0.96f, color);
            Ink.oval(canvas, -20 * u, -34 * u, 11 * u, 7 * u, 0xB0FFFFFF);
          });
    }
  }

  /** Eyes in the dark that open and close. */
  static void eyes(Easel easel) {
    Random dice = easel.dice("eyes");
    for (int i = 0; i < 7; i++) {
      float x = easel.width * (0.1f + 0.8f * dice.nextFloat());
      float y =
          easel.horizon * 0.7f
              + (easel.feet - easel.px(120) - easel.horizon * 0.7f) * dice.nextFloat();
      float u = easel.px(0.7 + 0.8 * dice.nextDouble());
      double phase = 5 * dice.nextDouble();
      int color = easel.dark() ? easel.tints.accent() : easel.tints.glow();
      easel.add(
          "eyes " + i,
          Rect.makeLTRB(x - 40 * u, y - 22 * u, x + 40 * u, y + 22 * u),
          Drift.STILL.fading(
              (seconds, share) -> Math.clamp(4 * Math.sin((seconds + phase) * 1.2) + 1.5, 0, 1)),
          (canvas, brush) -> {
            for (int side = -1; side <= 1; side += 2) {
              float ex = x + side * 15 * u;
              Ink.glow(canvas, ex, y, 20 * u, color, 0.6);
              Ink.shape(
                  canvas,
                  "M-10 0 C-5 -8 5 -8 10 0 C5 8 -5 8 -10 0 Z",
                  ex,
                  y,
                  u,
                  u,
                  Tints.mix(color, 0xFFFFFFFF, 0.4));
              Ink.oval(canvas, ex, y, 2 * u, 5.4f * u, easel.tints.near());
            }
          });
    }
  }
}
