package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Small things that fall, rise and float: rain, snow, sparks, petals, bubbles. */
final class Particles {
  private static final int FIELDS = 3;

  private Particles() {}

  /** What the weather lets fall. */
  static void weather(Easel easel) {
    switch (easel.vista.weather()) {
      case CLEAR, FOG -> {}
      case RAIN -> rain(easel, 1);
      case STORM -> {
        rain(easel, 1.5);
        lightning(easel);
      }
      case SNOW -> snow(easel);
      case SPARKS -> sparks(easel);
      case PETALS -> petals(easel);
    }
  }

  private interface Grain {
    void draw(Canvas canvas, float x, float y, Random dice);
  }

  /**
   * A field of grains as high as what is above the captions, twice: while one leaves the frame the
   * other follows.
   *
   * @param sway pixels to and fro
   * @param down pixels a second, negative upwards
   */
  private static void field(
      Easel easel, String name, int count, double sway, double down, Grain grain) {
    float height = easel.captions;
    double start = easel.dice(name).nextDouble();
    for (int half = 0; half < 2; half++) {
      Drift.Way fall = passing(down, height, start + 0.5 * half);
      Drift drift = new Drift((seconds, share) -> 0, fall, (seconds, share) -> 1);
      grains(easel, name + " " + half, count, drift.swaying((float) sway, 5.3, start), grain);
    }
  }

  /** Twice the way through the frame, over and over. */
  private static Drift.Way passing(double speed, double span, double start) {
    return (seconds, share) -> 2 * span * (part(speed * seconds / span / 2 + start) - 0.5);
  }

  private static void grains(Easel easel, String name, int count, Drift drift, Grain grain) {
    float height = easel.captions;
    float reach = easel.reach();
    easel.add(
        name,
        Rect.makeLTRB(-reach, 0, easel.width + reach, height),
        drift,
        (canvas, brush) -> {
          Random dice = easel.dice(name);
          for (int i = 0; i < count; i++) {
            float x = -reach + (easel.width + 2 * reach) * dice.nextFloat();
            grain.draw(canvas, x, height * dice.nextFloat(), dice);
          }
        });
  }

  private static double part(double number) {
    return number - Math.floor(number);
  }

  private static void rain(Easel easel, double force) {
    int color = Tints.mix(easel.tints.horizon(), 0xFFFFFFFF, 0.45);
    for (int depth = 0; depth < 2; depth++) {
      float length = easel.px(26 + 26 * depth);
      double alpha = 0.26 + 0.16 * depth;
      float slant = length * 0.16f * easel.side;
      field(
          easel,
          "rain " + depth,
          (int) (60 * force),
          0,
          easel.px((820 + 420 * depth) * Math.sqrt(force)),
          (canvas, x, y, dice) ->
              Pen.line(
                  canvas, easel.px(1.6), Tints.veiled(color, alpha), x, y, x - slant, y + length));
    }
  }

  private static void lightning(Easel easel) {
    Drift flash =
        Drift.STILL.fading(
            (seconds, share) -> {
              double since = (seconds + 0.4) % 3.1 - 1.3;
              return since < 0 || since > 0.55
                  ? 0
                  : since < 0.07 || (since > 0.14 && since < 0.24) ? 0.85 : 0.85 * (0.55 - since);
            });
    float x = easel.across(0.3);
    easel.add(
        "lightning",
        Rect.makeLTRB(0, 0, easel.width, easel.horizon),
        flash,
        (canvas, brush) -> {
          Ink.glow(canvas, x, easel.height * 0.1f, easel.width * 0.7f, 0xFFDCE6FF, 0.5);
          Random dice = easel.dice("bolt");
          float at = x;
          float step = easel.horizon / 9;
          float[] points = new float[20];
          for (int i = 0; i < 10; i++) {
            points[2 * i] = at;
            points[2 * i + 1] = i * step;
            at += easel.px(60 * (dice.nextDouble() - 0.5));
          }
          Pen.line(canvas, easel.px(10), 0x40DCE6FF, points);
          Pen.line(canvas, easel.px(3.4), 0xFFF4F7FF, points);
        });
  }

  private static void snow(Easel easel) {
    for (int depth = 0; depth < FIELDS; depth++) {
      float radius = easel.px(1.6 + 1.5 * depth);
      double alpha = 0.55 + 0.15 * depth;
      field(
          easel,
          "snow " + depth,
          46 - 10 * depth,
          easel.px(30),
          easel.px(54 + 44 * depth),
          (canvas, x, y, dice) ->
              Pen.disc(
                  canvas,
                  x,
                  y,
                  radius * (0.6f + 0.8f * dice.nextFloat()),
                  Tints.veiled(0xFFFFFFFF, alpha)));
    }
  }

  /** What lies between the land and those in front. */
  static void mist(Easel easel) {
    if (easel.vista.weather() != dev.reelmill.script.Vista.Weather.FOG) {
      return;
    }
    int color = Tints.mix(easel.tints.horizon(), easel.tints.middle(), 0.3);
    for (int i = 0; i < 2; i++) {
      float y = easel.horizon + (easel.feet - easel.horizon) * (0.2f + 0.5f * i);
      float tall = easel.px(150);
      easel.band(
          "fog " + i,
          y - tall,
          y + tall,
          easel.wander(i == 0 ? 40 : -50),
          (canvas, brush) -> {
            Random dice = easel.dice("fog");
            for (int puff = 0; puff < 9; puff++) {
              float x = easel.width * (puff + dice.nextFloat()) / 9;
              Ink.soft(
                  canvas,
                  x,
                  y + tall * 0.3f * (dice.nextFloat() - 0.5f),
                  easel.px(170),
                  tall * 0.26f,
                  easel.px(34),
                  Tints.veiled(color, 0.3));
            }
          });
    }
  }

  /** Small lights that rise: fireflies, embers, stardust. */
  static void sparks(Easel easel) {
    int color = easel.dark() ? easel.tints.accent() : easel.tints.glow();
    for (int depth = 0; depth < FIELDS; depth++) {
      float radius = easel.px(1.6 + 1.1 * depth);
      field(
          easel,
          "sparks " + depth,
          15,
          easel.px(36) * (depth % 2 == 0 ? 1 : -1),
          -easel.px(26 + 20 * depth) * easel.pace(),
          (canvas, x, y, dice) -> {
            float r = radius * (0.6f + 0.7f * dice.nextFloat());
            Ink.glow(canvas, x, y, r * 6, color, 0.5);
            Pen.disc(canvas, x, y, r, Tints.mix(color, 0xFFFFFFFF, 0.5));
          });
    }
  }

  private static void petals(Easel easel) {
    for (int depth = 0; depth < FIELDS; depth++) {
      float size = easel.px(6 + 3.4 * depth);
      field(
          easel,
          "petals " + depth,
          11,
          easel.px(44),
          easel.px(48 + 30 * depth) * easel.pace(),
          (canvas, x, y, dice) -> {
            int color = Tints.mix(easel.tints.accent(), 0xFFFFFFFF, 0.2 + 0.5 * dice.nextDouble());
            canvas.save();
            canvas.translate(x, y);
            canvas.rotate(360 * dice.nextFloat());
            Ink.oval(canvas, 0, 0, size, size * 0.5f, Tints.veiled(color, 0.9));
            canvas.restore();
          });
    }
  }

  static void bubbles(Easel easel) {
    int color = Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5);
    for (int depth = 0; depth < 2; depth++) {
      float radius = easel.px(3.4 + 4 * depth);
      field(
          easel,
          "bubbles " + depth,
          16,
          easel.px(16),
          -easel.px(60 + 50 * depth) * easel.pace(),
          (canvas, x, y, dice) -> {
            float r = radius * (0.4f + dice.nextFloat());
            Pen.ring(canvas, x, y, r, easel.px(1.6), Tints.veiled(color, 0.6));
            Pen.disc(canvas, x - r * 0.3f, y - r * 0.3f, r * 0.25f, Tints.veiled(color, 0.8));
          });
    }
  }

  /** Lines of speed, upwards in a fall or against the flight. */
  static void rush(Easel easel, boolean falling) {
    int color = Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.3);
    float length = easel.px(90);
    double start = easel.dice("rush").nextDouble();
    double speed = easel.px(falling ? -900 : -620 * easel.side) * easel.pace();
    Drift.Way still = (seconds, share) -> 0;
    for (int half = 0; half < 2; half++) {
      Drift.Way way = passing(speed, falling ? easel.captions : easel.width, start + 0.5 * half);
      Drift drift = new Drift(falling ? still : way, falling ? way : still, (seconds, share) -> 1);
      grains(
          easel,
          "rush " + half,
          9,
          drift,
          (canvas, x, y, dice) -> {
            float part = length * (0.4f + dice.nextFloat());
            float dx = falling ? 0 : part * easel.side;
            float dy = falling ? part : 0;
            Pen.line(canvas, easel.px(1.8), Tints.veiled(color, 0.34), x, y, x + dx, y + dy);
          });
    }
  }
}
