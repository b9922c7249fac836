package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Hour;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Far up: above the clouds, and among the stars. */
final class Heights {
  private Heights() {}

  /** Banks of clouds below, as one flies over them. */
  static void clouds(Easel easel) {
    for (int bank = 0; bank < 4; bank++) {
      bank(easel, bank);
    }
  }

  private static void bank(Easel easel, int number) {
    double near = number / 3.0;
    float y =
        easel.horizon + (easel.captions + easel.px(40) - easel.horizon) * (0.1f + 0.3f * number);
    float size = easel.px(70 + 60 * number);
    boolean night = easel.vista.hour() == Hour.NIGHT || easel.dark();
    int base = Tints.mix(easel.tints.horizon(), easel.tints.middle(), 0.2 + 0.4 * near);
    int lit =
        Tints.mix(
            base, night ? easel.tints.glow() : 0xFFFFFFFF, (night ? 0.3 : 0.62) * (1 - 0.6 * near));
    int shade =
        Tints.mix(
            Tints.mix(base, easel.tints.near(), 0.2 + 0.5 * near), easel.tints.near(), near * 0.4);
    float reach = easel.reach();
    float way = easel.px(26 + 34 * near) * easel.side * (float) Math.min(1, easel.pace());
    easel.band(
        "bank " + number,
        y - size * 1.2f,
        number == 3 ? easel.height : y + size * 2.4f,
        Drift.along(way, 0, -way, 0).bobbing(easel.px(3), 6, near),
        (canvas, brush) -> {
          Random dice = easel.dice("bank " + number);
          PathBuilder path = new PathBuilder();
          for (float x = -reach - size;
              x < easel.width + reach + size;
              x += size * (0.34f + 0.3f * dice.nextFloat())) {
            float r = size * (0.42f + 0.5f * dice.nextFloat());
            path.addCircle(x, y + size * 0.3f * (dice.nextFloat() - 0.2f), r);
          }
          path.addRect(Rect.makeLTRB(-reach, y, easel.width + reach, easel.height));
          Ink.fill(canvas, path, y - size * 0.8f, y + size * 1.9f, lit, shade);
        });
  }

  /** Planets among stars. */
  static void space(Easel easel) {
    new Heavens(easel).stars(easel.captions, 210);
    Random dice = easel.dice("planets");
    planet(
        easel,
        "great planet",
        easel.across(0.7),
        easel.horizon * 0.6f,
        easel.px(132),
        easel.tints.horizon(),
        true,
        0.18);
    planet(
        easel,
        "moon",
        easel.across(0.22),
        easel.horizon * (0.3f + 0.1f * dice.nextFloat()),
        easel.px(34),
        easel.tints.light(),
        false,
        0.4);
    ground(easel);
  }

  private static void planet(
      Easel easel, String name, float x, float y, float r, int color, boolean ringed, double near) {
    easel.add(
        name,
        Rect.makeLTRB(x - r * 2.2f, y - r * 2, x + r * 2.2f, y + r * 2),
        easel.walk(near).bobbing(easel.px(4), 8, near),
        (canvas, brush) -> {
          Ink.glow(canvas, x, y, r * 1.9f, easel.tints.glow(), 0.34);
          if (ringed) {
            rings(canvas, easel, x, y, r, true);
          }
          int save = canvas.save();
          PathBuilder disc = new PathBuilder();
          disc.addCircle(x, y, r);
          try (disc;
              io.github.humbleui.skija.Path path = disc.build()) {
            canvas.clipPath(path, true);
          }
          Ink.fill(
              canvas,
              Rect.makeLTRB(x - r, y - r, x + r, y + r),
              Tints.mix(color, 0xFFFFFFFF, 0.35),
              color,
              Tints.mix(color, easel.tints.near(), 0.66));
          for (int band = 0; ringed && band < 4; band++) {
            Ink.oval(
                canvas,
                x,
                y - r * 0.6f + band * r * 0.4f,
                r * 1.1f,
                r * 0.07f,
                Tints.veiled(easel.tints.middle(), 0.34));
          }
          Pen.disc(
              canvas,
              x - easel.side * r * 0.5f,
              y + r * 0.2f,
              r * 1.1f,
              Tints.veiled(easel.tints.near(), 0.34));
          canvas.restoreToCount(save);
          if (ringed) {
            rings(canvas, easel, x, y, r, false);
          }
        });
  }

  private static void rings(Canvas canvas, Easel easel, float x, float y, float r, boolean behind) {
    canvas.save();
    canvas.translate(x, y);
    canvas.rotate(-16 * easel.side);
    canvas.clipRect(
        behind ? Rect.makeLTRB(-3 * r, -3 * r, 3 * r, 0) : Rect.makeLTRB(-3 * r, 0, 3 * r, 3 * r));
    canvas.scale(1, 0.24f);
    for (int ring = 0; ring < 3; ring++) {
      Pen.ring(
          canvas,
          0,
          0,
          r * (1.46f + 0.21f * ring),
          r * 0.12f,
          Tints.veiled(easel.tints.glow(), 0.75 - 0.2 * ring));
    }
    canvas.restore();
  }

  /** The edge of a small world to stand on. */
  private static void ground(Easel easel) {
    float r = easel.width * 1.5f;
    float y = easel.feet + r;
    easel.band(
        "small world",
        easel.feet - 4,
        easel.height,
        Drift.STILL,
        (canvas, brush) -> {
          Pen.disc(
              canvas,
              easel.width / 2,
              y - easel.px(3),
              r,
              Tints.mix(easel.tints.at(0.7), easel.tints.glow(), 0.45));
          Pen.disc(canvas, easel.width / 2, y, r, easel.tints.at(0.92));
          Random dice = easel.dice("craters");
          for (int i = 0; i < 9; i++) {
            float x = easel.width * dice.nextFloat();
            Ink.oval(
                canvas,
                x,
                easel.feet + easel.px(46 + 150 * dice.nextDouble()),
                easel.px(26),
                easel.px(6),
                Tints.veiled(easel.tints.at(0.6), 0.5));
          }
        });
  }
}
