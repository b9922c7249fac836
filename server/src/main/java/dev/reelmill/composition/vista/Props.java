package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Things that stand, float or drive through dreams. */
final class Props {
  private static final String TOOTH =
      "M50 15 C62 4 93 2 97 36 C99 62 85 74 81 98 C79 117 66 118 62 98 C58 80 55 73 50 73 C45 73"
          + " 42 80 38 98 C34 118 21 117 19 98 C15 74 1 62 3 36 C7 2 38 4 50 15 Z";

  private Props() {}

  /** A door that stands alone, open, light behind it. */
  static void door(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int frame = easel.tints.at(0.95);
    int side = easel.side;
    easel.add(
        "light of the door",
        Rect.makeLTRB(x - 210 * u, base - 330 * u, x + 210 * u, base + 90 * u),
        easel.walk(0.72).twinkling(0.72, 1, 3.4, 0),
        (canvas, brush) -> {
          Ink.glow(canvas, x, base - 120 * u, 205 * u, easel.tints.glow(), 0.75);
          PathBuilder beam = new PathBuilder();
          beam.moveTo(x - 50 * u, base);
          beam.lineTo(x + 50 * u, base);
          beam.lineTo(x + (50 - 60 * side) * u + 60 * u, base + 88 * u);
          beam.lineTo(x + (-50 - 60 * side) * u - 60 * u, base + 88 * u);
          beam.closePath();
          Ink.fill(
              canvas,
              beam,
              base,
              base + 88 * u,
              Tints.veiled(easel.tints.glow(), 0.7),
              Tints.veiled(easel.tints.glow(), 0));
        });
    easel.add(
        "door",
        Rect.makeLTRB(x - 140 * u, base - 262 * u, x + 140 * u, base + 26 * u),
        easel.walk(0.72),
        (canvas, brush) -> {
          Ink.rect(
              canvas, Rect.makeLTRB(x - 64 * u, base - 254 * u, x + 64 * u, base), 5 * u, frame);
          Ink.fill(
              canvas,
              Rect.makeLTRB(x - 52 * u, base - 242 * u, x + 52 * u, base),
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.75),
              easel.tints.glow());
          PathBuilder leaf = new PathBuilder();
          float hinge = x + side * 52 * u;
          leaf.moveTo(hinge, base - 242 * u);
          leaf.lineTo(hinge + side * 56 * u, base - 224 * u);
          leaf.lineTo(hinge + side * 56 * u, base + 20 * u);
          leaf.lineTo(hinge, base);
          leaf.closePath();
          Ink.fill(canvas, leaf, Tints.mix(frame, easel.tints.accent(), 0.42));
          Ink.disc(canvas, hinge + side * 46 * u, base - 104 * u, 5 * u, easel.tints.light());
        });
  }

  static void mirror(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    easel.add(
        "mirror",
        Rect.makeLTRB(x - 150 * u, base - 320 * u, x + 150 * u, base + 20 * u),
        easel.walk(0.7),
        (canvas, brush) -> {
          float y = base - 150 * u;
          Ink.glow(canvas, x, y, 145 * u, easel.tints.glow(), 0.5);
          Ink.line(
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
          Ink.fill(canvas, shine, 0x50FFFFFF);
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
          Ink.disc(canvas, x, y, r, ink);
          Ink.disc(
              canvas, x, y, r * 0.9f, Tints.mix(easel.tints.light(), easel.tints.glow(), 0.25));
          for (int hour = 0; hour < 12; hour++) {
            double angle = hour * Math.PI / 6;
            float in = r * (hour % 3 == 0 ? 0.68f : 0.76f);
            Ink.line(
                canvas,
                r * (hour % 3 == 0 ? 0.05f : 0.028f),
                ink,
                x + in * (float) Math.sin(angle),
                y - in * (float) Math.cos(angle),
                x + r * 0.82f * (float) Math.sin(angle),
                y - r * 0.82f * (float) Math.cos(angle));
          }
          Ink.line(canvas, r * 0.06f, ink, x, y, x - r * 0.24f, y - r * 0.42f);
          Ink.line(canvas, r * 0.045f, ink, x, y, x + r * 0.1f, y - r * 0.66f);
          Ink.disc(canvas, x, y, r * 0.07f, easel.tints.accent());
        });
  }

  /** Steps without a house, up into the sky. */
  static void stairs(Easel easel, float x, float base) {
    int count = 11;
    float top = easel.stage.header().getBottom() + easel.px(60);
    float rise = Math.min(easel.px(62), (base - top) / count);
    for (int i = count - 1; i >= 0; i--) {
      double near = 1 - 0.66 * i / count;
      float w = easel.px(168 * near + 10);
      float y = base - easel.px(10) - i * rise;
      float at = x + easel.px(30) * easel.side * i * 0.8f;
      int color = easel.tints.at(0.55 + 0.4 * near);
      int lit = Tints.mix(color, easel.tints.glow(), 0.72);
      easel.add(
          "step " + i,
          Rect.makeLTRB(at - w, y - 4, at + w, y + easel.px(32)),
          easel.walk(0.7 * near).bobbing(easel.px(4), 4, 0.09 * i),
          (canvas, brush) -> {
            Ink.rect(
                canvas,
                Rect.makeLTRB(at - w / 2, y, at + w / 2, y + easel.px(27 * near)),
                easel.px(3),
                color);
            Ink.rect(
                canvas,
                Rect.makeLTRB(at - w / 2, y, at + w / 2, y + easel.px(8 * near)),
                easel.px(2),
                lit);
          });
    }
  }

  static void bridge(Easel easel, float base) {
    int color = easel.tints.at(0.74);
    float reach = easel.reach();
    easel.band(
        "bridge",
        base - easel.px(190),
        base + easel.px(60),
        easel.walk(0.5),
        (canvas, brush) -> {
          float left = -reach;
          float right = easel.width + reach;
          float rise = easel.px(110);
          PathBuilder deck = new PathBuilder();
          deck.moveTo(left, base + easel.px(40));
          deck.quadTo((left + right) / 2, base - rise * 1.2f, right, base + easel.px(40));
          deck.lineTo(right, base + easel.px(66));
          deck.quadTo((left + right) / 2, base - rise * 0.7f, left, base + easel.px(66));
          deck.closePath();
          Ink.fill(canvas, deck, color);
          PathBuilder rail = new PathBuilder();
          rail.moveTo(left, base - easel.px(14));
          rail.quadTo(
              (left + right) / 2, base - rise * 1.2f - easel.px(54), right, base - easel.px(14));
          Ink.stroke(canvas, rail, easel.px(5), color);
          int posts = 18;
          for (int i = 0; i <= posts; i++) {
            float s = i / (float) posts;
            float x = left + (right - left) * s;
            float sag = 2 * s * (1 - s);
            float y = base + easel.px(40) - sag * (rise * 1.2f + easel.px(40));
            Ink.line(canvas, easel.px(4), color, x, y, x, y - easel.px(54));
          }
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
              Ink.disc(
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
    Ink.line(canvas, w, color, x, y, ex, ey);
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
            Ink.line(canvas, easel.px(2.4), easel.tints.at(0.9), x, foot, x + lean, foot - tall);
            int color =
                switch (dice.nextInt(3)) {
                  case 0 -> easel.tints.accent();
                  case 1 -> easel.tints.glow();
                  default -> Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.45);
                };
            float r = easel.px(6 + 5 * dice.nextDouble());
            for (int petal = 0; petal < 5; petal++) {
              double angle = petal * Math.PI * 0.4;
              Ink.disc(
                  canvas,
                  x + lean + r * 0.8f * (float) Math.cos(angle),
                  foot - tall + r * 0.8f * (float) Math.sin(angle),
                  r * 0.62f,
                  color);
            }
            Ink.disc(
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

  static void balloon(Easel easel, float x, float y, double size) {
    float u = easel.px(size);
    easel.add(
        "balloon",
        Rect.makeLTRB(x - 90 * u, y - 110 * u, x + 90 * u, y + 160 * u),
        Drift.along(
                -easel.px(20) * easel.side, easel.px(34), easel.px(20) * easel.side, -easel.px(34))
            .swaying(easel.px(5), 5, 0),
        (canvas, brush) -> {
          int cloth = Tints.mix(easel.tints.accent(), easel.tints.near(), 0.12);
          String shape =
              "M0 -100 C64 -100 84 -44 70 0 C58 34 30 56 20 78 L-20 78 C-30 56 -58 34 -70 0 C-84"
                  + " -44 -64 -100 0 -100 Z";
          Ink.shape(canvas, shape, x, y, u, u, cloth);
          Ink.shape(
              canvas,
              "M0 -100 C26 -100 34 -44 30 0 C26 34 12 56 9 78 L-9 78 C-12 56 -26 34 -30 0 C-34 -44"
                  + " -26 -100 0 -100 Z",
              x,
              y,
              u,
              u,
              Tints.mix(easel.tints.light(), cloth, 0.25));
          Ink.line(
              canvas,
              2.4f * u,
              easel.tints.at(0.9),
              x - 18 * u,
              y + 78 * u,
              x - 15 * u,
              y + 118 * u);
          Ink.line(
              canvas,
              2.4f * u,
              easel.tints.at(0.9),
              x + 18 * u,
              y + 78 * u,
              x + 15 * u,
              y + 118 * u);
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - 20 * u, y + 116 * u, 40 * u, 30 * u),
              6 * u,
              easel.tints.at(0.9));
        });
  }

  static void kite(Easel easel, float x, float y, double size) {
    float u = easel.px(size);
    float fx = easel.across(0.36);
    easel.add(
        "kite",
        Rect.makeLTRB(Math.min(x, fx) - 80 * u, y - 90 * u, Math.max(x, fx) + 80 * u, easel.feet),
        Drift.STILL.swaying(easel.px(8), 3.2, 0).bobbing(easel.px(8), 2.3, 0.2),
        (canvas, brush) -> {
          PathBuilder line = new PathBuilder();
          line.moveTo(x, y + 30 * u);
          line.quadTo((x + fx) / 2, easel.feet - easel.px(90), fx, easel.feet - easel.px(100));
          Ink.stroke(canvas, line, easel.px(1.6), Tints.veiled(easel.tints.light(), 0.7));
          canvas.save();
          canvas.translate(x, y);
          canvas.rotate(24 * easel.side);
          Ink.shape(canvas, "M0 -78 L50 -12 L0 74 Z", 0, 0, u, u, easel.tints.accent());
          Ink.shape(
              canvas,
              "M0 -78 L-50 -12 L0 74 Z",
              0,
              0,
              u,
              u,
              Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.35));
          PathBuilder tail = new PathBuilder();
          tail.moveTo(0, 74 * u);
          tail.cubicTo(30 * u, 100 * u, -30 * u, 120 * u, 4 * u, 150 * u);
          Ink.stroke(canvas, tail, 4 * u, Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.35));
          canvas.restore();
        });
  }

  /** A boat with a light, on the water or above it. */
  static void boat(Easel easel, float x, float y, double size) {
    float u = easel.px(size);
    int hull = easel.tints.at(0.92);
    int sail = Tints.mix(easel.tints.light(), easel.tints.horizon(), 0.3);
    int side = easel.side;
    easel.add(
        "boat",
        Rect.makeLTRB(x - 120 * u, y - 180 * u, x + 120 * u, y + 50 * u),
        Drift.along(-side * easel.px(24), 0, side * easel.px(24), 0).bobbing(easel.px(6), 3.6, 0),
        (canvas, brush) -> {
          Ink.glow(canvas, x - side * 46 * u, y - 26 * u, 40 * u, easel.tints.glow(), 0.8);
          Ink.line(canvas, 5 * u, hull, x, y, x, y - 160 * u);
          Ink.shape(canvas, "M6 -20 L6 -156 C48 -120 72 -70 78 -20 Z", x, y, side * u, u, sail);
          Ink.shape(
              canvas,
              "M-8 -20 L-8 -138 C-30 -104 -48 -62 -54 -20 Z",
              x,
              y,
              side * u,
              u,
              Tints.mix(sail, easel.tints.accent(), 0.4));
          Ink.shape(
              canvas,
              "M-92 -12 L96 -12 C88 18 70 32 50 34 L-46 34 C-68 32 -84 18 -92 -12 Z",
              x,
              y,
              side * u,
              u,
              hull);
          for (int i = 0; i < 4; i++) {
            Ink.line(
                canvas,
                3.4f * u,
                Tints.veiled(easel.tints.glow(), 0.34 - 0.07 * i),
                x - (80 - 12 * i) * u,
                y + (40 + 12 * i) * u - 8 * u,
                x + (70 - 14 * i) * u,
                y + (40 + 12 * i) * u - 8 * u);
          }
        });
  }

  /** A train with lit windows that passes over a viaduct. */
  static void train(Easel easel, float base) {
    float u = easel.px(1);
    int color = easel.tints.at(0.9);
    float reach = easel.reach();
    easel.band(
        "viaduct",
        base,
        base + easel.px(150),
        easel.walk(0.55),
        (canvas, brush) -> {
          PathBuilder path = new PathBuilder(io.github.humbleui.skija.PathFillMode.EVEN_ODD);
          path.addRect(Rect.makeLTRB(-reach, base, easel.width + reach, base + easel.px(150)));
          float apart = easel.px(110);
          for (float x = -reach; x < easel.width + reach; x += apart) {
            path.addRRect(
                Rect.makeXYWH(x + apart * 0.14f, base + easel.px(26), apart * 0.72f, easel.px(190))
                    .withRadii(apart * 0.36f));
          }
          Ink.fill(
              canvas, path, base, base + easel.px(150), easel.tints.at(0.66), easel.tints.at(0.8));
        });
    int cars = 4;
    float length = 176 * u;
    float whole = cars * length;
    int side = easel.side;
    float way = (easel.width * 0.5f + whole * 0.3f);
    float middle = easel.width / 2;
    easel.add(
        "train",
        Rect.makeLTRB(
            middle - whole / 2 - 60 * u, base - 110 * u, middle + whole / 2 + 60 * u, base + 4),
        Drift.along(-side * way * 0.8f, 0, side * way * 0.5f, 0),
        (canvas, brush) -> {
          canvas.translate(middle, base);
          canvas.scale(side, 1);
          int lamp = Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.35);
          for (int car = 0; car < cars; car++) {
            float left = -whole / 2 + car * length;
            boolean engine = car == cars - 1;
            Ink.rect(
                canvas,
                Rect.makeLTRB(
                    left + 4 * u, -86 * u, left + length - 6 * u + (engine ? 20 * u : 0), -14 * u),
                engine ? 26 * u : 10 * u,
                color);
            Ink.rect(
                canvas,
                Rect.makeLTRB(left + 4 * u, -44 * u, left + length - 6 * u, -36 * u),
                0,
                easel.tints.accent());
            for (int window = 0; window < 5; window++) {
              Ink.rect(
                  canvas,
                  Rect.makeXYWH(left + (16 + 31 * window) * u, -76 * u, 21 * u, 25 * u),
                  3 * u,
                  lamp);
            }
            for (int wheel = 0; wheel < 4; wheel++) {
              Ink.disc(canvas, left + (26 + 41 * wheel) * u, -9 * u, 10 * u, easel.tints.at(1));
            }
          }
          Ink.glow(canvas, whole / 2 + 16 * u, -34 * u, 46 * u, easel.tints.glow(), 0.95);
        });
  }

  static void car(Easel easel, float x, float base) {
    float u = easel.px(1);
    int side = easel.side;
    int color = Tints.mix(easel.tints.at(0.9), easel.tints.accent(), 0.34);
    easel.add(
        "car",
        Rect.makeLTRB(x - 260 * u, base - 130 * u, x + 260 * u, base + 20 * u),
        Drift.along(-side * easel.px(70), 0, side * easel.px(70), 0).bobbing(easel.px(1.4), 0.5, 0),
        (canvas, brush) -> {
          canvas.translate(x, base);
          canvas.scale(side, 1);
          PathBuilder beam = new PathBuilder();
          beam.moveTo(104 * u, -42 * u);
          beam.lineTo(250 * u, -70 * u);
          beam.lineTo(250 * u, 10 * u);
          beam.closePath();
          Ink.fill(canvas, beam, Tints.veiled(easel.tints.glow(), 0.28));
          Ink.shape(
              canvas,
              "M-112 -14 C-116 -44 -96 -54 -70 -56 C-52 -92 -30 -98 8 -96 C36 -94 48 -72 62 -56 C96"
                  + " -52 112 -46 112 -14 Z",
              0,
              0,
              u,
              u,
              color);
          Ink.shape(
              canvas,
              "M-52 -58 C-42 -80 -28 -86 -8 -86 L-8 -58 Z M2 -58 L2 -86 C26 -86 34 -74 44 -58 Z",
              0,
              0,
              u,
              u,
              Tints.mix(easel.tints.horizon(), easel.tints.glow(), 0.4));
          for (int wheel = -1; wheel <= 1; wheel += 2) {
            Ink.disc(canvas, wheel * 62 * u, -14 * u, 24 * u, easel.tints.at(1));
            Ink.disc(canvas, wheel * 62 * u, -14 * u, 11 * u, easel.tints.horizon());
          }
          Ink.glow(canvas, 106 * u, -38 * u, 26 * u, easel.tints.light(), 1);
        });
  }

  static void plane(Easel easel, float x, float y, double size) {
    float u = easel.px(size);
    int side = easel.side;
    int color = Tints.mix(easel.tints.light(), easel.tints.middle(), 0.3);
    easel.add(
        "plane",
        Rect.makeLTRB(x - 190 * u, y - 100 * u, x + 190 * u, y + 100 * u),
        Drift.along(-side * easel.px(70), easel.px(16), side * easel.px(70), -easel.px(16))
            .bobbing(easel.px(5), 3, 0),
        (canvas, brush) -> {
          canvas.translate(x, y);
          canvas.scale(side, 1);
          canvas.rotate(-10);
          Ink.line(canvas, 6 * u, Tints.veiled(0xFFFFFFFF, 0.28), -180 * u, 4 * u, -110 * u, 2 * u);
          Ink.shape(
              canvas,
              "M-104 -4 L-120 -46 L-96 -46 L-66 -14 L70 -14 C104 -12 118 0 118 4 C118 10 104 16 70"
                  + " 16 L-80 16 C-98 14 -104 6 -104 -4 Z",
              0,
              0,
              u,
              u,
              color);
          Ink.shape(
              canvas,
              "M20 4 L-34 66 L-58 66 L-20 4 Z M16 -12 L-16 -54 L-34 -54 L-14 -12 Z",
              0,
              0,
              u,
              u,
              Tints.mix(color, easel.tints.near(), 0.35));
          for (int window = 0; window < 8; window++) {
            Ink.disc(canvas, (-50 + 16 * window) * u, -2 * u, 3.4f * u, easel.tints.near());
          }
        });
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

  static void castle(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int color = easel.tints.at(0.62);
    easel.add(
        "castle",
        Rect.makeLTRB(x - 210 * u, base - 400 * u, x + 210 * u, base + 60 * u),
        easel.walk(0.5),
        (canvas, brush) -> {
          float[][] towers = {
            {-140, 54, 170},
            {-74, 66, 250},
            {0, 92, 210},
            {10, 46, 318},
            {84, 60, 230},
            {146, 50, 150}
          };
          for (float[] tower : towers) {
            float left = x + (tower[0] - tower[1] / 2) * u;
            float h = tower[2] * u;
            Ink.rect(canvas, Rect.makeXYWH(left, base - h, tower[1] * u, h + 50 * u), 0, color);
            PathBuilder roof = new PathBuilder();
            roof.moveTo(left - 7 * u, base - h);
            roof.lineTo(left + tower[1] / 2 * u, base - h - tower[1] * 1.35f * u);
            roof.lineTo(left + (tower[1] + 7) * u, base - h);
            roof.closePath();
            Ink.fill(canvas, roof, Tints.mix(color, easel.tints.accent(), 0.3));
            Ink.rect(
                canvas,
                Rect.makeXYWH(left + (tower[1] / 2 - 6) * u, base - h + 26 * u, 12 * u, 22 * u),
                6 * u,
                Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.2));
          }
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - 24 * u, base - 50 * u, 48 * u, 100 * u),
              24 * u,
              easel.tints.at(0.9));
        });
  }

  static void lighthouse(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int color = easel.tints.at(0.72);
    float y = base - 262 * u;
    int side = -easel.side;
    easel.add(
        "beam",
        Rect.makeLTRB(x - 620 * u, y - 170 * u, x + 620 * u, y + 170 * u),
        easel.walk(0.5).twinkling(0.1, 0.95, 3.6, 0),
        (canvas, brush) -> {
          PathBuilder beam = new PathBuilder();
          beam.moveTo(x, y);
          beam.lineTo(x + side * 600 * u, y - 130 * u);
          beam.lineTo(x + side * 600 * u, y + 60 * u);
          beam.closePath();
          Ink.fill(canvas, beam, Tints.veiled(easel.tints.glow(), 0.34));
          Ink.glow(canvas, x, y, 110 * u, easel.tints.glow(), 0.9);
        });
    easel.add(
        "lighthouse",
        Rect.makeLTRB(x - 130 * u, base - 320 * u, x + 130 * u, base + 50 * u),
        easel.walk(0.5),
        (canvas, brush) -> {
          Ink.shape(
              canvas,
              "M-120 44 C-100 -2 -60 -16 -20 -6 C30 -26 90 -2 124 44 Z",
              x,
              base,
              u,
              u,
              easel.tints.at(0.66));
          Ink.shape(
              canvas,
              "M-26 -240 L26 -240 L44 20 L-44 20 Z",
              x,
              base,
              u,
              u,
              Tints.mix(easel.tints.light(), color, 0.45));
          Ink.shape(
              canvas,
              "M-30 -170 L30 -170 L35 -110 L-35 -110 Z M-40 -50 L40 -50 L44 10 L-44 10 Z",
              x,
              base,
              u,
              u,
              Tints.mix(easel.tints.accent(), color, 0.3));
          Ink.rect(canvas, Rect.makeXYWH(x - 34 * u, base - 250 * u, 68 * u, 12 * u), 3 * u, color);
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - 19 * u, base - 284 * u, 38 * u, 36 * u),
              4 * u,
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5));
          Ink.shape(canvas, "M-26 -282 L0 -312 L26 -282 Z", x, base, u, u, color);
        });
  }
}
