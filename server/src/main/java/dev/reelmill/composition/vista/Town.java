package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Hour;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Houses: a town's rows of them with lit windows, and single ones. */
final class Town {
  private Town() {}

  /** A town seen from its edge. */
  static void town(Easel easel) {
    row(easel, "far houses", 0.2, easel.horizon + easel.px(50), 260, 64, true);
    row(easel, "houses", 0.42, easel.horizon + easel.px(110), 220, 96, easel.vista.view() % 2 == 1);
    row(easel, "near houses", 0.68, easel.feet - easel.px(36), 170, 130, false);
    street(easel);
  }

  private static void row(
      Easel easel,
      String name,
      double nearness,
      float base,
      double tall,
      double wide,
      boolean flat) {
    int color = easel.tints.at(nearness);
    float reach = easel.reach();
    easel.band(
        name,
        base - easel.px(tall * 1.6),
        Math.min(easel.height, base + easel.px(130)),
        easel.walk(nearness * 0.8),
        (canvas, brush) -> {
          Random dice = easel.dice(name);
          float x = -reach;
          while (x < easel.width + reach) {
            float w = easel.px(wide * (0.6 + 0.8 * dice.nextDouble()));
            float h = easel.px(tall * (0.45 + 0.9 * dice.nextDouble()));
            building(canvas, easel, x, base, w, h, color, flat || h > w * 2.6f, nearness, dice);
            x += w + (dice.nextInt(4) == 0 ? easel.px(14) : 0);
          }
          Ink.fill(
              canvas,
              Rect.makeLTRB(-reach, base - 1, easel.width + reach, base + easel.px(130)),
              color,
              Tints.mix(color, easel.tints.near(), 0.4));
        });
  }

  private static void building(
      Canvas canvas,
      Easel easel,
      float x,
      float base,
      float w,
      float h,
      int color,
      boolean flat,
      double nearness,
      Random dice) {
    Ink.rect(canvas, Rect.makeLTRB(x, base - h, x + w, base + 2), 0, color);
    if (!flat) {
      PathBuilder roof = new PathBuilder();
      roof.moveTo(x - w * 0.06f, base - h + 1);
      roof.lineTo(x + w * 0.5f, base - h - w * 0.42f);
      roof.lineTo(x + w * 1.06f, base - h + 1);
      roof.closePath();
      Pen.fill(canvas, roof, Tints.mix(color, easel.tints.near(), 0.25));
      Ink.rect(
          canvas,
          Rect.makeXYWH(x + w * 0.68f, base - h - w * 0.36f, w * 0.1f, w * 0.3f),
          0,
          Tints.mix(color, easel.tints.near(), 0.25));
    } else if (dice.nextInt(3) == 0) {
      Pen.line(canvas, easel.px(2), color, x + w / 2, base - h, x + w / 2, base - h - easel.px(34));
    }
    windows(canvas, easel, x, base, w, h, color, nearness, dice);
  }

  private static void windows(
      Canvas canvas,
      Easel easel,
      float x,
      float base,
      float w,
      float h,
      int color,
      double nearness,
      Random dice) {
    float cell = easel.px(20 + 12 * nearness);
    int columns = Math.max(1, (int) (w / cell));
    int rows = Math.max(1, (int) (h / (cell * 1.25f)));
    double lit = easel.vista.hour() == Hour.DAY ? 0.1 : easel.dark() ? 0.16 : 0.42;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        boolean on = dice.nextDouble() < lit;
        float left = x + (w - columns * cell) / 2 + column * cell + cell * 0.26f;
        float top = base - h + cell * 0.4f + row * cell * 1.25f;
        if (top + cell * 0.7f > base) {
          continue;
        }
        int warm = Tints.mix(easel.tints.glow(), easel.tints.light(), 0.5 * dice.nextDouble());
        int dim = Tints.mix(color, easel.tints.horizon(), 0.16);
        Ink.rect(
            canvas,
            Rect.makeXYWH(left, top, cell * 0.48f, cell * 0.66f),
            cell * 0.06f,
            on ? Tints.mix(color, warm, 0.6 + 0.4 * nearness) : dim);
      }
    }
  }

  /** The street in front, with lamps. */
  private static void street(Easel easel) {
    float reach = easel.reach();
    int color = easel.tints.at(0.9);
    float base = easel.feet - easel.px(4);
    easel.band(
        "street",
        base - easel.px(260),
        easel.height,
        easel.walk(0.8),
        (canvas, brush) -> {
          Ink.fill(
              canvas,
              Rect.makeLTRB(-reach, base, easel.width + reach, easel.height),
              color,
              easel.tints.at(1));
          float apart = easel.px(330);
          for (float x = -reach + easel.px(40); x < easel.width + reach; x += apart) {
            lamp(canvas, easel, x, base, color);
          }
        });
  }

  private static void lamp(Canvas canvas, Easel easel, float x, float base, int color) {
    float top = base - easel.px(196);
    boolean on = easel.vista.hour() != Hour.DAY;
    if (on) {
      Ink.glow(canvas, x, top, easel.px(64), easel.tints.glow(), 0.8);
      Ink.oval(
          canvas,
          x,
          base + easel.px(10),
          easel.px(90),
          easel.px(9),
          Tints.veiled(easel.tints.glow(), 0.2));
    }
    Pen.line(canvas, easel.px(4.4), color, x, base + 2, x, top + easel.px(12));
    Ink.rect(
        canvas,
        Rect.makeXYWH(x - easel.px(9), top - easel.px(13), easel.px(18), easel.px(27)),
        easel.px(5),
        on ? Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.4) : color);
    Pen.line(
        canvas,
        easel.px(4),
        color,
        x - easel.px(12),
        top - easel.px(14),
        x + easel.px(12),
        top - easel.px(14));
  }

  /** A house alone, a light in its windows. */
  static void house(Easel easel, float x, float base, double units) {
    float w = easel.px(units);
    int wall = easel.tints.at(0.8);
    int roof = easel.tints.at(0.96);
    easel.add(
        "house",
        Rect.makeLTRB(x - w, base - w * 1.6f, x + w, base + easel.px(20)),
        easel.walk(0.62),
        (canvas, brush) -> {
          float h = w * 0.62f;
          Ink.rect(
              canvas,
              Rect.makeLTRB(x - w * 0.5f, base - h, x + w * 0.5f, base + easel.px(12)),
              0,
              wall);
          Ink.rect(
              canvas, Rect.makeXYWH(x + w * 0.2f, base - h * 2.05f, w * 0.12f, h * 0.7f), 0, roof);
          PathBuilder top = new PathBuilder();
          top.moveTo(x - w * 0.6f, base - h);
          top.lineTo(x - w * 0.02f, base - h * 1.95f);
          top.lineTo(x + w * 0.6f, base - h);
          top.closePath();
          Pen.fill(canvas, top, roof);
          float side = w * 0.17f;
          for (float place : new float[] {-0.36f, 0.18f}) {
            float left = x + w * place;
            Ink.glow(
                canvas, left + side / 2, base - h * 0.55f, side * 2.4f, easel.tints.glow(), 0.55);
            Ink.rect(
                canvas,
                Rect.makeXYWH(left, base - h * 0.78f, side, side * 1.2f),
                2,
                Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.35));
            Pen.line(
                canvas,
                easel.px(2.4),
                wall,
                left + side / 2,
                base - h * 0.78f,
                left + side / 2,
                base - h * 0.78f + side * 1.2f);
            Pen.line(
                canvas,
                easel.px(2.4),
                wall,
                left,
                base - h * 0.78f + side * 0.6f,
                left + side,
                base - h * 0.78f + side * 0.6f);
          }
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - w * 0.09f, base - h * 0.56f, w * 0.18f, h * 0.6f),
              w * 0.03f,
              roof);
        });
    smoke(easel, x + w * 0.26f, base - w * 1.3f);
  }

  private static void smoke(Easel easel, float x, float y) {
    for (int i = 0; i < 3; i++) {
      double phase = i / 3.0;
      float r = easel.px(12);
      Drift drift =
          new Drift(
              (seconds, share) -> easel.px(36) * part(seconds / 3.4 + phase) * easel.side,
              (seconds, share) -> -easel.px(80) * part(seconds / 3.4 + phase),
              (seconds, share) -> 0.5 * Math.sin(Math.PI * part(seconds / 3.4 + phase)));
      easel.add(
          "smoke " + i,
          Rect.makeLTRB(x - 2 * r, y - 2 * r, x + 2 * r, y + 2 * r),
          drift,
          (canvas, brush) ->
              Ink.soft(canvas, x, y, r, r, easel.px(5), Tints.veiled(easel.tints.horizon(), 0.9)));
    }
  }

  private static double part(double number) {
    return number - Math.floor(number);
  }
}
