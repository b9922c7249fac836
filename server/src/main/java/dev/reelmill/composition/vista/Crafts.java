package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/** What carries somebody, or flies on a string. */
final class Crafts {
  private Crafts() {}

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
          Pen.line(
              canvas,
              2.4f * u,
              easel.tints.at(0.9),
              x - 18 * u,
              y + 78 * u,
              x - 15 * u,
              y + 118 * u);
          Pen.line(
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
          Pen.stroke(canvas, line, easel.px(1.6), Tints.veiled(easel.tints.light(), 0.7));
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
          Pen.stroke(canvas, tail, 4 * u, Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.35));
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
          Pen.line(canvas, 5 * u, hull, x, y, x, y - 160 * u);
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
            Pen.line(
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
              Pen.disc(canvas, left + (26 + 41 * wheel) * u, -9 * u, 10 * u, easel.tints.at(1));
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
          Pen.fill(canvas, beam, Tints.veiled(easel.tints.glow(), 0.28));
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
            Pen.disc(canvas, wheel * 62 * u, -14 * u, 24 * u, easel.tints.at(1));
            Pen.disc(canvas, wheel * 62 * u, -14 * u, 11 * u, easel.tints.horizon());
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
          Pen.line(canvas, 6 * u, Tints.veiled(0xFFFFFFFF, 0.28), -180 * u, 4 * u, -110 * u, 2 * u);
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
            Pen.disc(canvas, (-50 + 16 * window) * u, -2 * u, 3.4f * u, easel.tints.near());
          }
        });
  }
}
