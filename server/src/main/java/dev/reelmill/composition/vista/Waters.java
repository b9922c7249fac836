package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** The sea from its shore, and from below. */
final class Waters {
  private Waters() {}

  /** Water up to the horizon, with the light's path on it, waves and a shore. */
  static void sea(Easel easel) {
    float reach = easel.reach();
    easel.band(
        "water",
        easel.horizon,
        easel.height,
        Drift.STILL,
        (canvas, brush) ->
            Ink.fill(
                canvas,
                Rect.makeLTRB(0, easel.horizon, easel.width, easel.height),
                easel.tints.water(0),
                easel.tints.water(0.5),
                easel.tints.water(1)));
    if (easel.vista.view() % 3 != 1) {
      islands(easel);
    }
    glitter(easel, "glitter", 0);
    glitter(easel, "other glitter", 0.5);
    for (int wave = 0; wave < 3; wave++) {
      wave(easel, wave, reach);
    }
  }

  /** The sand in front. */
  static void shore(Easel easel) {
    Random dice = easel.dice("shore");
    Ridge edge = new Ridge(easel.feet - easel.px(2), easel.px(12), easel.px(900), 0.2, false, dice);
    float reach = easel.reach();
    int sand = Tints.mix(easel.tints.at(0.8), easel.tints.glow(), easel.dark() ? 0.05 : 0.16);
    int foam = Tints.veiled(easel.tints.light(), easel.dark() ? 0.25 : 0.6);
    easel.band(
        "foam",
        edge.top() - easel.px(30),
        easel.height,
        easel.walk(0.7).bobbing(easel.px(7), 4.2 / easel.pace(), 0.1),
        (canvas, brush) -> {
          PathBuilder line = new PathBuilder();
          line.moveTo(-reach, edge.at(-reach) - easel.px(14));
          for (float x = -reach; x < easel.width + reach; x += 8) {
            line.lineTo(
                x, edge.at(x) - easel.px(14) + easel.px(4) * (float) Math.sin(x / easel.px(26)));
          }
          Pen.stroke(canvas, line, easel.px(7), foam);
        });
    easel.band(
        "sand",
        edge.top() - 2,
        easel.height,
        easel.walk(0.7),
        (canvas, brush) ->
            Ink.fill(
                canvas,
                edge.land(-reach, easel.width + reach, easel.height),
                edge.top(),
                edge.top() + easel.px(200),
                sand,
                easel.tints.at(1)));
  }

  private static void islands(Easel easel) {
    Ridge ridge =
        new Ridge(
            easel.horizon + easel.px(16),
            easel.px(46),
            easel.px(620),
            0.4,
            false,
            easel.dice("islands"));
    float reach = easel.reach();
    int color = easel.tints.at(0.16);
    easel.band(
        "islands",
        ridge.top(),
        easel.horizon + 2,
        easel.walk(0.2),
        (canvas, brush) -> {
          canvas.clipRect(Rect.makeLTRB(-reach, 0, easel.width + reach, easel.horizon + 1));
          Pen.fill(
              canvas, ridge.land(-reach, easel.width + reach, easel.horizon + easel.px(80)), color);
        });
  }

  /** Short lines of light under sun or moon, half of them brighter while the others are not. */
  private static void glitter(Easel easel, String name, double phase) {
    float middle = Skies.lightX(easel) * easel.width;
    float bottom = easel.feet - easel.px(10);
    easel.add(
        name,
        Rect.makeLTRB(
            middle - easel.px(200), easel.horizon, middle + easel.px(200), bottom + easel.px(8)),
        Drift.STILL
            .swaying(easel.px(5), 3.1, phase)
            .twinkling(0.25, 0.95, 2.3 / easel.pace(), phase),
        (canvas, brush) -> {
          Random dice = easel.dice(name);
          for (int i = 0; i < 42; i++) {
            double down = Math.pow(dice.nextDouble(), 1.3);
            float y = easel.horizon + easel.px(3) + (bottom - easel.horizon) * (float) down;
            double spread = 26 + 120 * down;
            float x = middle + easel.px(spread * (dice.nextDouble() - 0.5));
            float length = easel.px((10 + 52 * dice.nextDouble()) * (0.4 + down));
            Pen.line(
                canvas,
                easel.px(1.4 + 3.4 * down),
                Tints.veiled(easel.tints.glow(), 0.75 - 0.4 * down),
                x - length / 2,
                y,
                x + length / 2,
                y);
          }
        });
  }

  private static void wave(Easel easel, int number, float reach) {
    double nearness = 0.35 + 0.22 * number;
    float y = easel.horizon + (easel.feet - easel.horizon) * (0.28f + 0.26f * number);
    float swell = easel.px(5 + 4 * number);
    float length = easel.px(90 + 50 * number);
    int color = easel.tints.water(nearness);
    int crest = Tints.mix(color, easel.tints.glow(), 0.3 - 0.06 * number);
    float way = easel.px(34 + 10 * number) * (number % 2 == 0 ? 1 : -1) * (float) easel.pace();
    easel.band(
        "wave " + number,
        y - swell * 2,
        y + easel.px(70),
        Drift.along(way, 0, -way, 0).bobbing(easel.px(3), 3.6, 0.3 * number),
        (canvas, brush) -> {
          PathBuilder path = new PathBuilder();
          path.moveTo(-reach, y + easel.px(70));
          for (float x = -reach; x <= easel.width + reach; x += 6) {
            double s = Math.sin(2 * Math.PI * x / length + number);
            path.lineTo(x, y - swell * (float) (1 - 2 * Math.sqrt(Math.abs(s * 0.999))) * 0.5f);
          }
          path.lineTo(easel.width + reach, y + easel.px(70));
          path.closePath();
          Ink.fill(
              canvas,
              path,
              y - swell,
              y + easel.px(70),
              crest,
              Tints.veiled(color, 0.8),
              Tints.veiled(color, 0));
        });
  }

  /** Under water: plants on the ground, fish far away, bubbles. */
  static void deep(Easel easel) {
    ground(easel, "far bed", 0.42, easel.feet - easel.px(90), 60);
    plants(easel, "far plants", 0.5, easel.feet - easel.px(60), 150, 9);
    ground(easel, "bed", 0.72, easel.feet - easel.px(10), 34);
    plants(easel, "plants", 0.86, easel.feet + easel.px(40), 250, 8);
    Particles.bubbles(easel);
  }

  private static void ground(
      Easel easel, String name, double nearness, float base, double amplitude) {
    Ridge ridge =
        new Ridge(base, easel.px(amplitude), easel.px(560), 0.45, false, easel.dice(name));
    int color = Tints.mix(easel.tints.middle(), easel.tints.near(), nearness);
    float reach = easel.reach();
    easel.band(
        name,
        ridge.top(),
        easel.height,
        easel.walk(nearness * 0.8),
        (canvas, brush) ->
            Ink.fill(
                canvas,
                ridge.land(-reach, easel.width + reach, easel.height),
                ridge.top(),
                ridge.top() + easel.px(240),
                color,
                Tints.mix(color, easel.tints.near(), 0.7)));
  }

  private static void plants(
      Easel easel, String name, double nearness, float base, double tall, int count) {
    int color = Tints.mix(easel.tints.middle(), easel.tints.near(), nearness);
    float reach = easel.reach();
    easel.band(
        name,
        base - easel.px(tall * 1.3),
        base + easel.px(30),
        easel.walk(nearness * 0.8).swaying(easel.px(9), 4.6, nearness),
        (canvas, brush) -> {
          Random dice = easel.dice(name);
          for (int i = 0; i < count; i++) {
            float x = -reach + (easel.width + 2 * reach) * (i + dice.nextFloat()) / count;
            if (Math.abs(x - easel.width / 2) < easel.width * 0.16f) {
              x += easel.width * 0.24f;
            }
            for (int leaf = 0; leaf < 4; leaf++) {
              weed(
                  canvas,
                  easel,
                  x + easel.px(16 * (leaf - 1.5)),
                  base,
                  tall * (0.45 + 0.8 * dice.nextDouble()),
                  color,
                  dice);
            }
          }
        });
  }

  private static void weed(
      io.github.humbleui.skija.Canvas canvas,
      Easel easel,
      float x,
      float base,
      double tall,
      int color,
      Random dice) {
    float h = easel.px(tall);
    float w = easel.px(6 + 6 * dice.nextDouble());
    float bend = easel.px(40 * (dice.nextDouble() - 0.5));
    PathBuilder path = new PathBuilder();
    path.moveTo(x - w, base);
    path.cubicTo(x - w + bend, base - h * 0.3f, x - w - bend, base - h * 0.6f, x + bend, base - h);
    path.cubicTo(x + w - bend, base - h * 0.6f, x + w + bend, base - h * 0.3f, x + w, base);
    path.closePath();
    Pen.fill(canvas, path, color);
  }
}
