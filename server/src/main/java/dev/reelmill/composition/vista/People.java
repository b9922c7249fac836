package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Those who are seen from behind: the dreamer with a scarf, others, and whoever follows. */
final class People {
  private static final String BODY =
      "M50 37 C62 37 70 43 72 56 L76 84 C84 100 84 112 82 118 L77 116 L81 136 L19 136 L23 116"
          + " L18 118 C16 112 16 100 24 84 L28 56 C30 43 38 37 50 37 Z";
  private static final String LEGS =
      "M30 130 L48 130 L46 192 L47 200 L33 200 L34 192 Z M52 130 L70 130 L66 192 L67 200 L53 200"
          + " L54 192 Z";
  private static final String SCARF = "M36 35 C42 43 58 43 64 35 L66 43 C57 52 43 52 34 43 Z";
  private static final String TAIL = "M60 42 C70 52 82 54 96 50 C90 60 78 66 62 56 Z";
  private static final String FLYER =
      "M150 44 C128 36 98 40 70 52 L22 60 L12 57 L14 66 L20 72 L72 67 C102 71 134 66 150 57 L192"
          + " 40 C198 37 196 31 190 33 L154 45 Z";
  private static final String CAPE = "M104 46 C70 34 44 42 18 30 C30 44 32 52 64 62 Z";
  private static final String FALLER =
      "M66 58 C70 54 90 54 94 58 C108 50 118 34 122 12 L132 14 C130 40 120 62 98 78 L94 104 C104"
          + " 114 116 130 122 152 L111 156 C104 138 94 124 80 114 C66 126 58 140 53 157 L42 153 C46"
          + " 132 56 116 66 104 L62 78 C40 64 28 42 26 16 L36 13 C40 36 52 50 66 58 Z";
  private static final String FOLLOWER =
      "M60 6 C80 6 86 24 82 44 C102 52 108 84 110 130 C114 160 118 182 121 214 L109 192 L105 218"
          + " L97 186 C95 204 98 234 103 262 L17 262 C22 234 25 204 23 186 L15 218 L11 192 L-1 214"
          + " C2 182 6 160 10 130 C12 84 18 52 38 44 C34 24 40 6 60 6 Z";

  private People() {}

  /** One person standing: 200 units high where the size is 1. */
  static void person(
      Easel easel, String name, float x, float base, double size, double nearness, boolean scarf) {
    float unit = easel.px(size);
    int color = easel.tints.at(nearness);
    easel.add(
        name,
        Rect.makeLTRB(x - 70 * unit, base - 212 * unit, x + 70 * unit, base + 6),
        easel.walk(0.75),
        (canvas, brush) -> draw(canvas, easel, x, base, unit, color, scarf));
    if (scarf) {
      tail(easel, x, base, unit);
    }
  }

  private static void draw(
      Canvas canvas, Easel easel, float x, float base, float unit, int color, boolean scarf) {
    int rim = Tints.mix(color, easel.tints.glow(), 0.75);
    float edge = Math.max(1.2f, 2.2f * unit) * easel.side;
    figure(canvas, x + edge, base, unit, rim);
    figure(canvas, x, base, unit, color);
    if (scarf) {
      Ink.shape(canvas, SCARF, x - 50 * unit, base - 200 * unit, unit, unit, easel.tints.accent());
    }
  }

  private static void figure(Canvas canvas, float x, float base, float unit, int color) {
    float left = x - 50 * unit;
    float top = base - 200 * unit;
    Ink.shape(canvas, LEGS, left, top, unit, unit, color);
    Ink.shape(canvas, BODY, left, top, unit, unit, color);
    Pen.disc(canvas, x, base - 178 * unit, 16 * unit, color);
  }

  /** The scarf's end in the wind: two that take turns. */
  private static void tail(Easel easel, float x, float base, float unit) {
    int side = -easel.side;
    for (int turn = 0; turn < 2; turn++) {
      float lift = turn == 0 ? 1 : 0.55f;
      easel.add(
          "scarf " + turn,
          Rect.makeLTRB(x - 60 * unit, base - 190 * unit, x + 60 * unit, base - 120 * unit),
          easel.walk(0.75).beating(0.9 / easel.pace(), turn == 0),
          (canvas, brush) ->
              Ink.shape(
                  canvas,
                  TAIL,
                  x - side * 50 * unit,
                  base - 160 * unit - 42 * unit * lift,
                  side * unit,
                  unit * lift,
                  easel.tints.accent()));
    }
  }

  /** Two, hand in hand. */
  static void pair(Easel easel, float x, float base, double size) {
    float unit = easel.px(size);
    int color = easel.tints.at(0.96);
    easel.add(
        "pair",
        Rect.makeLTRB(x - 120 * unit, base - 216 * unit, x + 120 * unit, base + 6),
        easel.walk(0.75),
        (canvas, brush) -> {
          draw(canvas, easel, x - 46 * unit, base, unit, color, true);
          draw(canvas, easel, x + 44 * unit, base, unit * 0.9f, color, false);
          Pen.line(
              canvas,
              8 * unit,
              color,
              x - 18 * unit,
              base - 96 * unit,
              x,
              base - 84 * unit,
              x + 18 * unit,
              base - 92 * unit);
        });
  }

  /** Many who look on. */
  static void crowd(Easel easel, float base, double size) {
    easel.band(
        "crowd",
        base - easel.px(size * 260),
        base + 6,
        easel.walk(0.55),
        (canvas, brush) -> {
          Random dice = easel.dice("crowd");
          float reach = easel.reach();
          for (float x = -reach;
              x < easel.width + reach;
              x += easel.px(size * (64 + 50 * dice.nextDouble()))) {
            float unit = easel.px(size * (0.8 + 0.35 * dice.nextDouble()));
            int color = easel.tints.at(0.7 + 0.2 * dice.nextDouble());
            figure(canvas, x, base + easel.px(8 * dice.nextDouble()), unit, color);
          }
        });
  }

  /** A tall shape with eyes that comes nearer. */
  static void follower(Easel easel, float x, float base, double size) {
    float unit = easel.px(size);
    int color = easel.tints.at(1);
    float way = easel.px(54) * easel.side;
    Drift walk = Drift.along(way, 0, -way, 0).bobbing(easel.px(5), 1.1, 0);
    easel.add(
        "follower",
        Rect.makeLTRB(x - 130 * unit, base - 280 * unit, x + 130 * unit, base + 10),
        walk,
        (canvas, brush) -> {
          Ink.soft(
              canvas,
              x,
              base - 120 * unit,
              66 * unit,
              130 * unit,
              22 * unit,
              Tints.veiled(color, 0.5));
          Ink.shape(canvas, FOLLOWER, x - 60 * unit, base - 262 * unit, unit, unit, color);
        });
    int eye = easel.dark() ? easel.tints.accent() : easel.tints.glow();
    easel.add(
        "eyes",
        Rect.makeLTRB(x - 40 * unit, base - 262 * unit, x + 40 * unit, base - 200 * unit),
        walk.fading((seconds, share) -> seconds % 2.7 > 2.55 ? 0 : 1),
        (canvas, brush) -> {
          for (int side = -1; side <= 1; side += 2) {
            Ink.glow(canvas, x + side * 9 * unit, base - 231 * unit, 18 * unit, eye, 0.8);
            Ink.oval(
                canvas,
                x + side * 9 * unit,
                base - 231 * unit,
                4.6f * unit,
                3.2f * unit,
                Tints.mix(eye, 0xFFFFFFFF, 0.6));
          }
        });
  }

  /** Somebody who flies across. */
  static void flyer(Easel easel, float x, float y, double size) {
    float unit = easel.px(size);
    int side = easel.side;
    int color = easel.tints.at(0.95);
    int rim = Tints.mix(color, easel.tints.glow(), 0.8);
    Drift drift =
        Drift.along(-side * easel.px(46), easel.px(20), side * easel.px(46), -easel.px(20))
            .bobbing(easel.px(11), 3.4 / easel.pace(), 0);
    easel.add(
        "flyer",
        Rect.makeLTRB(x - 130 * unit, y - 90 * unit, x + 130 * unit, y + 90 * unit),
        drift,
        (canvas, brush) -> {
          canvas.translate(x, y);
          canvas.rotate(-12 * side);
          float left = -100 * unit * side;
          float top = -50 * unit;
          Ink.shape(canvas, CAPE, left, top, side * unit, unit, easel.tints.accent());
          Ink.shape(canvas, FLYER, left, top - 2.4f * unit, side * unit, unit, rim);
          Pen.disc(canvas, left + side * 162 * unit, top + 33.6f * unit, 13 * unit, rim);
          Ink.shape(canvas, FLYER, left, top, side * unit, unit, color);
          Pen.disc(canvas, left + side * 162 * unit, top + 36 * unit, 13 * unit, color);
        });
  }

  /** Somebody who falls, turning a little. */
  static void faller(Easel easel, float x, float y, double size) {
    float unit = easel.px(size);
    int color = easel.tints.at(0.97);
    int rim = Tints.mix(color, easel.tints.glow(), 0.8);
    easel.add(
        "faller",
        Rect.makeLTRB(x - 110 * unit, y - 110 * unit, x + 110 * unit, y + 110 * unit),
        Drift.along(0, -easel.px(30), 0, easel.px(24))
            .swaying(easel.px(15), 3.1 / easel.pace(), 0)
            .bobbing(easel.px(8), 1.9, 0.3),
        (canvas, brush) -> {
          canvas.translate(x, y);
          canvas.rotate(-24 * easel.side);
          for (int pass = 0; pass < 2; pass++) {
            int ink = pass == 0 ? rim : color;
            float off = pass == 0 ? 2.4f * unit : 0;
            Ink.shape(canvas, FALLER, -80 * unit, -82 * unit + off, unit, unit, ink);
            Pen.disc(canvas, 0, -40 * unit + off, 14 * unit, ink);
          }
          Ink.shape(
              canvas,
              "M-14 -26 C-8 -20 8 -20 14 -26 L15 -19 C8 -12 -8 -12 -15 -19 Z M10 -24 C20 -40 26 -60"
                  + " 22 -84 C34 -64 34 -40 16 -18 Z",
              0,
              0,
              unit,
              unit,
              easel.tints.accent());
        });
  }
}
