package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Animals as silhouettes. */
final class Beasts {
  private static final String WINGS_UP =
      "M-22 -9 Q-9 -13 0 -1 Q9 -13 22 -9 Q10 -7 1.5 5 Q0 8 -1.5 5 Q-10 -7 -22 -9 Z";
  private static final String WINGS_DOWN =
      "M-21 9 Q-11 -5 0 -2 Q11 -5 21 9 Q10 1 1.5 4 Q0 6 -1.5 4 Q-10 1 -21 9 Z";
  private static final String FISH =
      "M0 0 C10 -16 34 -18 50 -3 L66 -15 C62 -6 62 6 66 15 L50 3 C34 18 10 16 0 0 Z";
  private static final String WHALE =
      "M6 62 C6 22 74 4 150 18 C206 28 246 50 264 46 C254 34 250 20 258 6 C270 16 280 24 296 24"
          + " C290 42 284 54 272 60 C262 80 222 98 150 106 C70 114 6 102 6 62 Z M112 92 C116 118"
          + " 134 134 158 138 C156 118 150 102 140 92 Z";
  private static final String CAT =
      "M20 100 C14 70 22 46 40 40 C36 28 36 16 40 4 L52 16 C58 14 64 14 70 16 L82 4 C86 18 86 30"
          + " 80 40 C96 50 104 74 100 100 L112 100 C124 96 128 80 120 64 C114 52 122 42 130 48 C142"
          + " 66 140 98 120 110 L20 110 Z";
  private static final String DOG =
      "M8 34 C10 26 18 22 26 20 C30 12 38 8 46 10 L54 22 C58 34 66 40 80 42 L132 42 C142 40 150 32"
          + " 154 18 C162 26 160 44 148 54 C150 74 150 90 152 112 L140 112 L134 80 C114 84 92 84 76"
          + " 80 L72 112 L60 112 L58 72 C50 62 46 52 44 42 C32 44 18 44 8 34 Z";
  private static final String HORSE =
      "M4 44 C2 34 10 26 18 14 C22 6 26 2 32 0 L36 10 C50 16 60 30 66 48 C86 54 116 50 136 50 C148"
          + " 46 158 54 160 66 C166 84 162 104 168 118 C156 108 154 90 152 78 C152 100 152 128 150"
          + " 156 L140 156 L136 104 C118 110 96 110 80 104 L76 156 L66 156 L64 96 C54 84 50 70 46"
          + " 52 C38 44 28 42 20 48 C14 54 6 52 4 44 Z";
  private static final String ANTLERS =
      "M30 4 C24 -14 14 -22 10 -38 M24 -12 C16 -12 8 -16 4 -24 M34 2 C36 -18 46 -26 46 -44 M37 -14"
          + " C46 -16 52 -22 56 -30";
  private static final String BEAR =
      "M4 60 C4 44 16 32 30 30 C30 22 40 18 44 28 C58 30 68 20 92 20 C130 18 152 36 154 66 L156"
          + " 118 L132 118 L128 88 C112 92 92 92 78 88 L74 118 L50 118 L48 82 C34 80 14 76 4 60 Z";
  private static final String ELEPHANT =
      "M6 128 C-2 104 10 72 22 52 C28 22 56 8 84 20 C104 10 150 8 172 36 C186 54 184 96 184 140"
          + " L160 140 L156 104 C140 110 122 110 108 104 L104 140 L80 140 L76 92 C64 96 54 92 46 82"
          + " C30 92 22 112 18 130 C16 140 8 138 6 128 Z";

  private Beasts() {}

  /** Somebody on four legs, by the shape. */
  static void walker(Easel easel, String name, float x, float base, double size) {
    String shape =
        switch (name) {
          case "cat" -> CAT;
          case "horse", "deer" -> HORSE;
          case "bear" -> BEAR;
          case "elephant" -> ELEPHANT;
          default -> DOG;
        };
    float foot =
        switch (name) {
          case "cat" -> 110;
          case "horse", "deer" -> 156;
          case "bear" -> 118;
          case "elephant" -> 140;
          default -> 112;
        };
    float unit = easel.px(size);
    int color = easel.tints.at(0.95);
    int rim = Tints.mix(color, easel.tints.glow(), 0.7);
    int side = easel.side;
    easel.add(
        name,
        Rect.makeLTRB(x - 110 * unit, base - (foot + 60) * unit, x + 110 * unit, base + 8),
        easel.walk(0.75).bobbing(easel.px(1.6), 2.4, 0.2),
        (canvas, brush) -> {
          float left = x - 80 * unit * side;
          float top = base - foot * unit;
          Ink.shape(canvas, shape, left, top - 2.2f * unit, side * unit, unit, rim);
          if (name.equals("deer")) {
            antlers(canvas, left, top, side * unit, unit, color);
          }
          Ink.shape(canvas, shape, left, top, side * unit, unit, color);
          if (name.equals("wolf")) {
            Ink.glow(
                canvas,
                left + side * 28 * unit,
                top + 26 * unit,
                12 * unit,
                easel.tints.glow(),
                0.9);
            Pen.disc(
                canvas,
                left + side * 28 * unit,
                top + 26 * unit,
                2.6f * unit,
                Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5));
          }
        });
  }

  private static void antlers(Canvas canvas, float left, float top, float sx, float sy, int color) {
    canvas.save();
    canvas.translate(left, top);
    canvas.scale(sx, sy);
    try (io.github.humbleui.skija.Path path =
            io.github.humbleui.skija.Path.makeFromSVGString(ANTLERS);
        io.github.humbleui.skija.Paint paint =
            new io.github.humbleui.skija.Paint()
                .setAntiAlias(true)
                .setMode(io.github.humbleui.skija.PaintMode.STROKE)) {
      canvas.drawPath(path, paint.setStrokeWidth(4).setColor(color));
    }
    canvas.restore();
  }

  /** A flock whose wings beat. */
  static void birds(Easel easel, float x, float y, int count, double size) {
    Random dice = easel.dice("birds");
    int color = easel.tints.at(0.78);
    for (int i = 0; i < count; i++) {
      float bx = x + easel.px(170 * (dice.nextDouble() - 0.5));
      float by = y + easel.px(150 * (dice.nextDouble() - 0.5));
      float unit = easel.px(size * (0.55 + 0.7 * dice.nextDouble()));
      float way = easel.px(90 + 40 * dice.nextDouble()) * easel.side * (float) easel.pace();
      double period = 0.62 + 0.24 * dice.nextDouble();
      double phase = dice.nextDouble();
      for (int wing = 0; wing < 2; wing++) {
        String shape = wing == 0 ? WINGS_UP : WINGS_DOWN;
        easel.add(
            "bird " + i + wing,
            Rect.makeLTRB(bx - 25 * unit, by - 18 * unit, bx + 25 * unit, by + 14 * unit),
            Drift.along(-way, easel.px(14), way, -easel.px(20))
                .bobbing(easel.px(6), 2.2, phase)
                .beating(period, wing == 0),
            (canvas, brush) -> Ink.shape(canvas, shape, bx, by, unit, unit, color));
      }
    }
  }

  static void butterflies(Easel easel, float x, float y) {
    Random dice = easel.dice("butterflies");
    for (int i = 0; i < 5; i++) {
      float bx = x + easel.px(260 * (dice.nextDouble() - 0.5));
      float by = y + easel.px(220 * (dice.nextDouble() - 0.5));
      float unit = easel.px(0.7 + 0.7 * dice.nextDouble());
      int color = i % 2 == 0 ? easel.tints.accent() : easel.tints.glow();
      double phase = dice.nextDouble();
      for (int wing = 0; wing < 2; wing++) {
        float open = wing == 0 ? 1 : 0.42f;
        easel.add(
            "butterfly " + i + wing,
            Rect.makeLTRB(bx - 26 * unit, by - 24 * unit, bx + 26 * unit, by + 24 * unit),
            Drift.STILL
                .swaying(easel.px(30), 4.2, phase)
                .bobbing(easel.px(22), 2.9, phase * 1.7)
                .beating(0.34, wing == 0),
            (canvas, brush) -> {
              canvas.translate(bx, by);
              canvas.rotate(20 * (float) (phase - 0.5));
              for (int s = -1; s <= 1; s += 2) {
                Ink.shape(
                    canvas,
                    "M0 0 C4 -18 24 -22 22 -8 C21 -1 10 2 0 2 C10 4 18 10 13 17 C8 21 2 12 0 4 Z",
                    0,
                    0,
                    s * unit * open,
                    unit,
                    color);
              }
              Pen.line(canvas, 2.6f * unit, easel.tints.near(), 0, -8 * unit, 0, 12 * unit);
            });
      }
    }
  }

  /** A school of fish that passes. */
  static void fish(Easel easel, float x, float y, int count) {
    Random dice = easel.dice("fish");
    int side = easel.side;
    for (int i = 0; i < count; i++) {
      float fx = x + easel.px(300 * (dice.nextDouble() - 0.5));
      float fy = y + easel.px(240 * (dice.nextDouble() - 0.5));
      float unit = easel.px(0.5 + 0.9 * dice.nextDouble());
      double near = 0.35 + 0.5 * dice.nextDouble();
      int color =
          i % 3 == 0
              ? Tints.mix(easel.tints.accent(), easel.tints.middle(), 0.15)
              : Tints.mix(easel.tints.glow(), easel.tints.near(), near);
      float way = easel.px(70 + 60 * near) * -side;
      double phase = dice.nextDouble();
      easel.add(
          "fish " + i,
          Rect.makeLTRB(fx - 70 * unit, fy - 22 * unit, fx + 70 * unit, fy + 22 * unit),
          Drift.along(-way, 0, way, 0).bobbing(easel.px(9), 2.6, phase),
          (canvas, brush) -> {
            Ink.shape(canvas, FISH, fx - side * 33 * unit, fy, side * unit, unit, color);
            Pen.disc(canvas, fx - side * 22 * unit, fy - 3 * unit, 2.2f * unit, easel.tints.near());
          });
    }
  }

  static void whale(Easel easel, float x, float y, double size) {
    float unit = easel.px(size);
    int side = easel.side;
    int color = Tints.mix(easel.tints.middle(), easel.tints.near(), 0.62);
    int belly = Tints.mix(color, easel.tints.glow(), 0.35);
    float way = easel.px(40) * -side;
    easel.add(
        "whale",
        Rect.makeLTRB(x - 170 * unit, y - 80 * unit, x + 170 * unit, y + 100 * unit),
        Drift.along(-way, easel.px(10), way, -easel.px(14)).bobbing(easel.px(10), 5, 0),
        (canvas, brush) -> {
          float left = x - side * 150 * unit;
          float top = y - 60 * unit;
          Ink.shape(canvas, WHALE, left, top, side * unit, unit, color);
          Ink.shape(
              canvas,
              "M8 74 C50 104 130 108 210 92 C150 108 70 114 30 98 C18 92 10 84 8 74 Z",
              left,
              top,
              side * unit,
              unit,
              belly);
          Pen.disc(
              canvas,
              left + side * 44 * unit,
              top + 62 * unit,
              4 * unit,
              Tints.mix(easel.tints.light(), color, 0.2));
        });
  }

  static void snake(Easel easel, float x, float base) {
    int color = easel.tints.at(0.97);
    float unit = easel.px(1);
    int side = easel.side;
    easel.add(
        "snake",
        Rect.makeLTRB(x - 190 * unit, base - 130 * unit, x + 190 * unit, base + 20 * unit),
        easel.walk(0.75).swaying(easel.px(7), 2.2, 0),
        (canvas, brush) -> {
          canvas.translate(x, base);
          canvas.scale(side, 1);
          PathBuilder path = new PathBuilder();
          path.moveTo(170 * unit, 4 * unit);
          path.cubicTo(130 * unit, -40 * unit, 90 * unit, 30 * unit, 50 * unit, 0);
          path.cubicTo(10 * unit, -34 * unit, -30 * unit, 30 * unit, -70 * unit, 4 * unit);
          path.cubicTo(-110 * unit, -20 * unit, -60 * unit, -70 * unit, -100 * unit, -96 * unit);
          Pen.stroke(canvas, path, 17 * unit, color);
          Ink.oval(canvas, -106 * unit, -98 * unit, 19 * unit, 12 * unit, color);
          Pen.line(
              canvas,
              2.4f * unit,
              easel.tints.accent(),
              -124 * unit,
              -98 * unit,
              -142 * unit,
              -96 * unit);
          Pen.disc(canvas, -112 * unit, -102 * unit, 2.8f * unit, easel.tints.glow());
        });
  }

  static void spider(Easel easel, float x, float y, double size) {
    float unit = easel.px(size);
    int color = easel.tints.at(1);
    easel.add(
        "spider",
        Rect.makeLTRB(x - 110 * unit, 0, x + 110 * unit, y + 110 * unit),
        Drift.along(0, -easel.px(40), 0, easel.px(30)).swaying(easel.px(9), 3.6, 0),
        (canvas, brush) -> {
          Pen.line(
              canvas, 1.6f * unit, Tints.veiled(easel.tints.light(), 0.6), x, 0, x, y - 30 * unit);
          for (int side = -1; side <= 1; side += 2) {
            for (int leg = 0; leg < 4; leg++) {
              float up = (leg - 1.4f) * 26 * unit;
              Pen.line(
                  canvas,
                  4.4f * unit,
                  color,
                  x,
                  y,
                  x + side * 56 * unit,
                  y + up - 26 * unit,
                  x + side * 84 * unit,
                  y + up + 26 * unit);
            }
          }
          Ink.oval(canvas, x, y - 18 * unit, 30 * unit, 34 * unit, color);
          Pen.disc(canvas, x, y + 20 * unit, 18 * unit, color);
          for (int side = -1; side <= 1; side += 2) {
            Pen.disc(canvas, x + side * 6 * unit, y + 26 * unit, 3.4f * unit, easel.tints.accent());
          }
        });
  }
}
