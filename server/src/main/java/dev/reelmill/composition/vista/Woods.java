package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Trees, alone and in forests. */
final class Woods {
  private Woods() {}

  /** A forest in four rows, with trunks in front that frame what is behind. */
  static void forest(Easel easel) {
    float[] bases = {0.02f, 0.36f, 0.68f, 1};
    for (int row = 0; row < 3; row++) {
      double nearness = 0.16 + 0.24 * row;
      float base = easel.horizon + (easel.feet - easel.horizon) * bases[row];
      row(easel, "trees " + row, nearness, base, 190 + 70 * row, 40 + 16 * row);
      fog(easel, "mist " + row, base + easel.px(10), 0.5 - 0.1 * row);
    }
    new Land(easel).front(0.9, 16, 700);
    trunks(easel);
  }

  private static void row(
      Easel easel, String name, double nearness, float base, double tall, double apart) {
    Random dice = easel.dice(name);
    int color = easel.tints.at(nearness);
    float reach = easel.reach();
    easel.band(
        name,
        base - easel.px(tall * 1.5),
        easel.feet + easel.px(40),
        easel.walk(nearness * 0.75),
        (canvas, brush) -> {
          for (float x = -reach;
              x < easel.width + reach;
              x += easel.px(apart * (0.6 + dice.nextDouble()))) {
            float size = easel.px(tall * (0.55 + 0.85 * dice.nextDouble()));
            pine(canvas, x, base + easel.px(20), size, color, dice);
          }
          Ink.fill(
              canvas,
              Rect.makeLTRB(-reach, base, easel.width + reach, easel.feet + easel.px(40)),
              color,
              Tints.mix(color, easel.tints.horizon(), 0.3));
        });
  }

  private static void fog(Easel easel, String name, float y, double strength) {
    int color = Tints.mix(easel.tints.horizon(), easel.tints.glow(), easel.dark() ? 0.1 : 0.3);
    easel.band(
        name,
        y - easel.px(120),
        y + easel.px(100),
        easel.wander(26),
        (canvas, brush) ->
            Ink.fill(
                canvas,
                Rect.makeLTRB(
                    -easel.reach(),
                    y - easel.px(120),
                    easel.width + easel.reach(),
                    y + easel.px(100)),
                Tints.veiled(color, 0),
                Tints.veiled(color, strength * 0.55),
                Tints.veiled(color, 0)));
  }

  /** Dark trunks at both sides. */
  private static void trunks(Easel easel) {
    Random dice = easel.dice("trunks");
    int color = easel.tints.at(0.97);
    float top = 0;
    easel.band(
        "trunks",
        top,
        easel.height,
        easel.walk(1),
        (canvas, brush) -> {
          float[] places = {0.02f, 0.15f, 0.9f, 1.02f};
          for (float place : places) {
            float x = easel.across(place) + easel.px(20 * (dice.nextDouble() - 0.5));
            float w =
                easel.px(16 + 22 * dice.nextDouble()) * (place > 0.1 && place < 0.2 ? 0.6f : 1);
            float lean = easel.px(40 * (dice.nextDouble() - 0.5));
            PathBuilder trunk = new PathBuilder();
            trunk.moveTo(x - w * 1.6f, easel.height);
            trunk.quadTo(x - w * 0.8f, easel.feet, x - w * 0.6f + lean, top);
            trunk.lineTo(x + w * 0.6f + lean, top);
            trunk.quadTo(x + w * 0.8f, easel.feet, x + w * 1.6f, easel.height);
            trunk.closePath();
            Pen.fill(canvas, trunk, color);
            for (int i = 0; i < 4; i++) {
              float y = easel.height * (0.1f + 0.14f * i) + easel.px(30 * dice.nextDouble());
              float way = easel.px(50 + 70 * dice.nextDouble()) * (x < easel.width / 2 ? 1 : -1);
              branch(canvas, x + lean * (1 - y / easel.height), y, way, w * 0.3f, color);
            }
          }
        });
  }

  private static void branch(Canvas canvas, float x, float y, float way, float w, int color) {
    PathBuilder path = new PathBuilder();
    path.moveTo(x, y + w);
    path.quadTo(x + way * 0.5f, y - Math.abs(way) * 0.1f, x + way, y - Math.abs(way) * 0.42f);
    path.quadTo(x + way * 0.5f, y - Math.abs(way) * 0.2f, x, y - w);
    path.closePath();
    Pen.fill(canvas, path, color);
  }

  /** Small trees along a ridge. */
  static void scatter(
      Canvas canvas, Easel easel, Ridge ridge, double density, int color, Random dice) {
    float reach = easel.reach();
    float x = -reach;
    while (x < easel.width + reach) {
      boolean grove = Math.sin(x / easel.px(150) + dice.nextInt(2)) > 1 - 2 * density;
      float size = easel.px(18 + 24 * dice.nextDouble());
      if (grove) {
        if (dice.nextInt(3) == 0) {
          leafy(canvas, x, ridge.at(x) + 3, size, color, dice);
        } else {
          pine(canvas, x, ridge.at(x) + 4, size * 1.2f, color, dice);
        }
      }
      x += easel.px(12 + 16 * dice.nextDouble());
    }
  }

  /** Pines under snow along a ridge, thinly. */
  static void pines(Canvas canvas, Easel easel, Ridge ridge, int color, int snow, Random dice) {
    float reach = easel.reach();
    for (float x = -reach; x < easel.width + reach; x += easel.px(24 + 60 * dice.nextDouble())) {
      float size = easel.px(40 + 44 * dice.nextDouble());
      pine(canvas, x, ridge.at(x) + 6, size, color, dice);
      PathBuilder cap = new PathBuilder();
      float y = ridge.at(x) + 6 - size;
      cap.moveTo(x, y);
      cap.lineTo(x + size * 0.11f, y + size * 0.24f);
      cap.lineTo(x, y + size * 0.17f);
      cap.lineTo(x - size * 0.11f, y + size * 0.24f);
      cap.closePath();
      Pen.fill(canvas, cap, snow);
    }
  }

  /** A pine whose foot stands at a point. */
  static void pine(Canvas canvas, float x, float y, float size, int color, Random dice) {
    PathBuilder path = new PathBuilder();
    int tiers = 5;
    path.moveTo(x, y - size);
    for (int side = 1; side >= -1; side -= 2) {
      for (int i = 0; i < tiers; i++) {
        int tier = side > 0 ? i + 1 : tiers - i;
        float down = y - size + size * 0.9f * tier / tiers;
        float out = size * 0.25f * tier / tiers * (0.88f + 0.24f * dice.nextFloat());
        if (side > 0) {
          path.lineTo(x + out, down);
          path.lineTo(x + out * 0.52f, down - size * 0.035f);
        } else {
          path.lineTo(x - out * 0.52f, down - size * 0.035f);
          path.lineTo(x - out, down);
        }
      }
      if (side > 0) {
        path.lineTo(x + size * 0.035f, y - size * 0.1f);
        path.lineTo(x + size * 0.035f, y);
        path.lineTo(x - size * 0.035f, y);
        path.lineTo(x - size * 0.035f, y - size * 0.1f);
      }
    }
    path.closePath();
    Pen.fill(canvas, path, color);
  }

  /** A tree with a round crown whose foot stands at a point. */
  static void leafy(Canvas canvas, float x, float y, float size, int color, Random dice) {
    Pen.line(canvas, size * 0.09f, color, x, y, x, y - size * 0.5f);
    for (int i = 0; i < 6; i++) {
      double angle = Math.PI * 2 * i / 6;
      float r = size * (0.2f + 0.08f * dice.nextFloat());
      Pen.disc(
          canvas,
          x + (float) Math.cos(angle) * size * 0.2f,
          y - size * 0.66f + (float) Math.sin(angle) * size * 0.15f,
          r,
          color);
    }
    Pen.disc(canvas, x, y - size * 0.7f, size * 0.24f, color);
  }
}
