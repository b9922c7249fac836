package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Ground;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.Random;

/** Open country: hills, mountains, dunes, fields of snow. */
final class Land {
  private final Easel easel;

  Land(Easel easel) {
    this.easel = easel;
  }

  void hills() {
    ridge("far hills", 0.14, easel.horizon, 40, 460, 0.4, false, 0);
    ridge("hills", 0.32, easel.horizon + easel.px(66), 44, 560, 0.32, false, 0.7);
    ridge("near hills", 0.56, easel.horizon + easel.px(138), 40, 700, 0.25, false, 0.35);
    front(0.86, 26, 900);
  }

  void mountains() {
    ridge("far peaks", 0.16, easel.horizon - easel.px(90), 150, 430, 0.45, true, 0);
    ridge("peaks", 0.34, easel.horizon + easel.px(10), 150, 520, 0.45, true, 0);
    ridge("foothills", 0.58, easel.horizon + easel.px(120), 60, 480, 0.4, true, 1);
    front(0.88, 24, 800);
  }

  void dunes() {
    ridge("far dunes", 0.12, easel.horizon + easel.px(6), 26, 520, 0.2, false, 0);
    dune("dunes", 0.28, easel.horizon + easel.px(60), 44, 640);
    dune("near dunes", 0.5, easel.horizon + easel.px(140), 52, 800);
    front(0.82, 24, 1000);
  }

  void snowfield() {
    ridge("far peaks", 0.2, easel.horizon - easel.px(40), 110, 420, 0.45, true, 0);
    snow("far snow", 0.6, easel.horizon + easel.px(40), 26, 560, true);
    snow("snow", 0.42, easel.horizon + easel.px(110), 30, 700, true);
    snow("near snow", 0.2, easel.feet - easel.px(6), 18, 900, false);
  }

  /** The ground on which those in front stand. */
  void front(double nearness, double amplitude, double wave) {
    Ridge ridge = ridge(easel.feet, amplitude, wave, 0.2, false, "front");
    int color = easel.tints.at(nearness);
    easel.band(
        "ground",
        ridge.top() - easel.px(30),
        easel.height,
        easel.walk(0.75),
        (canvas, brush) -> {
          Random dice = easel.dice("grass");
          grass(canvas, ridge, dice, color);
          float reach = easel.reach();
          Ink.fill(
              canvas,
              ridge.land(-reach, easel.width + reach, easel.height),
              ridge.top(),
              ridge.top() + easel.px(190),
              color,
              easel.tints.at(1));
        });
  }

  private void grass(Canvas canvas, Ridge ridge, Random dice, int color) {
    if (easel.vista.ground() == Ground.DUNES) {
      return;
    }
    float reach = easel.reach();
    for (float x = -reach; x < easel.width + reach; x += easel.px(5)) {
      float tall = easel.px(5 + 15 * dice.nextDouble() * dice.nextDouble());
      float lean = easel.px(8 * (dice.nextDouble() - 0.3));
      float y = ridge.at(x) + 2;
      PathBuilder blade = new PathBuilder();
      blade.moveTo(x - easel.px(1.6), y);
      blade.quadTo(x, y - tall * 0.6f, x + lean, y - tall);
      blade.quadTo(x + easel.px(2), y - tall * 0.5f, x + easel.px(1.6), y);
      blade.closePath();
      Pen.fill(canvas, blade, color);
    }
  }

  private void ridge(
      String name,
      double nearness,
      float base,
      double amplitude,
      double wave,
      double rough,
      boolean jagged,
      double wooded) {
    Ridge ridge = ridge(base, amplitude, wave, rough, jagged, name);
    int color = easel.tints.at(nearness);
    int mist = Tints.mix(color, easel.tints.horizon(), 0.5);
    int crest = jagged ? Tints.mix(color, easel.tints.light(), capped() * (0.9 - nearness)) : color;
    float trees = wooded > 0 ? easel.px(46) : 0;
    easel.band(
        name,
        ridge.top() - trees,
        Math.min(easel.height, base + easel.px(amplitude + 190)),
        easel.walk(nearness * 0.7),
        (canvas, brush) -> {
          float reach = easel.reach();
          if (wooded > 0) {
            Woods.scatter(canvas, easel, ridge, wooded, color, easel.dice(name + " trees"));
          }
          Ink.fill(
              canvas,
              ridge.land(-reach, easel.width + reach, base + easel.px(amplitude + 190)),
              ridge.top(),
              ridge.top() + easel.px(2 * amplitude + (jagged ? 30 : 130)),
              crest,
              color,
              mist);
        });
  }

  private double capped() {
    return easel.dark() ? 0.25 : 0.85;
  }

  /** A dune: lit on one side, dark on the other. */
  private void dune(String name, double nearness, float base, double amplitude, double wave) {
    Ridge ridge = ridge(base, amplitude, wave, 0.12, false, name);
    int lit = Tints.mix(easel.tints.at(nearness), easel.tints.glow(), 0.34 * (1 - nearness));
    int shade = easel.tints.at(Math.min(1, nearness + 0.22));
    easel.band(
        name,
        ridge.top() - 2,
        Math.min(easel.height, base + easel.px(amplitude + 200)),
        easel.walk(nearness * 0.7),
        (canvas, brush) -> {
          float reach = easel.reach();
          float bottom = base + easel.px(amplitude + 200);
          Ink.fill(
              canvas,
              ridge.land(-reach, easel.width + reach, bottom),
              ridge.top(),
              bottom,
              lit,
              shade);
          for (float x = -reach; x < easel.width + reach; x += 3) {
            boolean turned = (ridge.at(x + 3) - ridge.at(x)) * easel.side < 0;
            float deep = Math.abs(ridge.at(x + 30) - ridge.at(x - 30)) * 2.4f;
            if (turned && deep > 1) {
              Pen.line(
                  canvas,
                  4,
                  Tints.veiled(shade, 0.42),
                  x,
                  ridge.at(x) + 2,
                  x + deep * 0.5f * easel.side,
                  ridge.at(x) + deep);
            }
          }
        });
  }

  private void snow(
      String name, double nearness, float base, double amplitude, double wave, boolean pines) {
    Ridge ridge = ridge(base, amplitude, wave, 0.2, false, name);
    boolean night = easel.vista.hour() == Hour.NIGHT || easel.dark();
    int white =
        Tints.mix(
            easel.tints.light(), easel.tints.middle(), night ? 0.5 : easel.dark() ? 0.6 : 0.16);
    int shade = Tints.mix(white, easel.tints.middle(), 0.3 + 0.5 * (1 - nearness));
    easel.band(
        name,
        ridge.top() - easel.px(96),
        easel.height,
        easel.walk(0.75 - nearness * 0.7),
        (canvas, brush) -> {
          float reach = easel.reach();
          if (pines) {
            Woods.pines(
                canvas,
                easel,
                ridge,
                easel.tints.at(0.9 - nearness * 0.6),
                white,
                easel.dice(name));
          }
          Ink.fill(
              canvas,
              ridge.land(-reach, easel.width + reach, easel.height),
              ridge.top(),
              ridge.top() + easel.px(180),
              white,
              shade);
        });
  }

  /** A winding way from the front to the horizon. */
  void path() {
    if (!easel.vista.things().contains(Thing.PATH)) {
      return;
    }
    float y0 = easel.captions + easel.px(70);
    float y1 = easel.horizon + easel.px(70);
    int color = Tints.mix(easel.tints.at(0.3), easel.tints.glow(), 0.5);
    easel.band(
        "path",
        y1,
        y0,
        easel.walk(0.5),
        (canvas, brush) -> {
          float x = easel.across(0.42);
          float far = easel.across(0.66);
          float w = easel.px(120);
          PathBuilder way = new PathBuilder();
          way.moveTo(x - w, y0);
          way.cubicTo(
              x + w * 0.6f,
              y0 - (y0 - y1) * 0.5f,
              far - w * 1.5f,
              y1 + (y0 - y1) * 0.4f,
              far - 2,
              y1);
          way.lineTo(far + 3, y1);
          way.cubicTo(
              far - w * 0.9f,
              y1 + (y0 - y1) * 0.4f,
              x + w * 2.2f,
              y0 - (y0 - y1) * 0.5f,
              x + w,
              y0);
          way.closePath();
          Ink.fill(canvas, way, y1, y0, Tints.veiled(color, 0.9), Tints.veiled(color, 0.28));
        });
  }

  private Ridge ridge(
      float base, double amplitude, double wave, double rough, boolean jagged, String name) {
    return new Ridge(
        base,
        easel.px(amplitude),
        easel.px(wave * (easel.stage.wide() ? 1.5 : 1)),
        rough,
        jagged,
        easel.dice(name));
  }
}
