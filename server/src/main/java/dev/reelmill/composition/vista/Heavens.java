package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Hour;
import dev.reelmill.script.Vista.Thing;
import dev.reelmill.script.Vista.Weather;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** What is seen in the sky: stars, sun and moon, clouds, a rainbow. */
final class Heavens {
  private final Easel easel;

  Heavens(Easel easel) {
    this.easel = easel;
  }

  /** All of it, as hour and weather have it. */
  void sky() {
    Hour hour = easel.vista.hour();
    boolean covered =
        easel.vista.weather() == Weather.STORM || easel.vista.weather() == Weather.RAIN;
    if ((hour == Hour.NIGHT || hour == Hour.DUSK) && !covered) {
      stars(easel.horizon * 0.9f, hour == Hour.NIGHT ? 150 : 50);
      if (hour == Hour.NIGHT && !easel.dark()) {
        shootingStar();
      }
    }
    light();
    if (easel.vista.things().contains(Thing.RAINBOW)) {
      rainbow();
    }
    clouds(covered ? 9 : hour == Hour.NIGHT ? 3 : 5, covered);
  }

  /** Stars, most of them still, some of them twinkling. */
  void stars(float bottom, int count) {
    for (int group = 0; group < 3; group++) {
      Random dice = easel.dice("stars " + group);
      int number = count * (group == 0 ? 2 : 1) / 3;
      Drift drift =
          group == 0 ? Drift.STILL : Drift.STILL.twinkling(0.15, 1, 2.1 + 0.9 * group, 0.3 * group);
      easel.add(
          "stars " + group,
          Rect.makeLTRB(0, 0, easel.width, bottom),
          drift,
          (canvas, brush) -> {
            for (int i = 0; i < number; i++) {
              float x = easel.width * dice.nextFloat();
              float y = bottom * (float) Math.pow(dice.nextDouble(), 1.25);
              double size = dice.nextDouble();
              star(
                  canvas,
                  x,
                  y,
                  easel.px(0.9 + 1.9 * size * size * size),
                  0.4 + 0.6 * dice.nextDouble());
            }
          });
    }
  }

  private void star(Canvas canvas, float x, float y, float radius, double strength) {
    int color = easel.tints.light();
    if (radius > easel.px(1.9)) {
      Ink.glow(canvas, x, y, radius * 6, color, 0.34 * strength);
    }
    Pen.disc(canvas, x, y, radius, Tints.veiled(color, strength));
  }

  private void shootingStar() {
    float x = easel.across(0.3);
    float y = easel.height * 0.16f;
    float length = easel.px(150);
    int side = easel.side;
    Drift drift =
        new Drift(
            (seconds, share) -> side * easel.px(520) * (seconds - 1.4),
            (seconds, share) -> easel.px(200) * (seconds - 1.4),
            (seconds, share) ->
                seconds < 1.4 || seconds > 2.1 ? 0 : Math.sin((seconds - 1.4) / 0.7 * Math.PI));
    easel.add(
        "shooting star",
        Rect.makeLTRB(x - length, y - length, x + length, y + length),
        drift,
        (canvas, brush) -> {
          for (int i = 0; i < 14; i++) {
            float back = length * i / 14f;
            Pen.disc(
                canvas,
                x - side * back * 0.93f,
                y - back * 0.36f,
                easel.px(2.3) * (1 - i / 14f) + 0.3f,
                Tints.veiled(easel.tints.light(), 0.9 * (1 - i / 14f)));
          }
        });
  }

  /** Sun or moon, where the sky's glow is. */
  void light() {
    float x = Skies.lightX(easel) * easel.width;
    float y = Skies.lightY(easel) * easel.height;
    boolean moon = easel.vista.hour() == Hour.NIGHT;
    float radius = easel.px(moon ? 62 : easel.vista.hour() == Hour.DAY ? 56 : 92);
    easel.add(
        moon ? "moon" : "sun",
        Rect.makeLTRB(x - radius * 3, y - radius * 3, x + radius * 3, y + radius * 3),
        easel.walk(0.05).bobbing(easel.px(2), 7, 0),
        (canvas, brush) -> {
          int color = moon ? easel.tints.light() : Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.45);
          if (easel.dark()) {
            color = Tints.mix(color, easel.tints.glow(), 0.55);
          }
          Ink.glow(canvas, x, y, radius * 2.9f, easel.tints.glow(), moon ? 0.5 : 0.62);
          Pen.disc(canvas, x, y, radius, color);
          if (moon) {
            craters(canvas, x, y, radius, color);
          }
        });
  }

  private void craters(Canvas canvas, float x, float y, float radius, int color) {
    int shade = Tints.veiled(Tints.mix(color, easel.tints.middle(), 0.42), 0.5);
    float[][] spots = {
      {-0.34f, -0.28f, 0.24f},
      {0.3f, -0.4f, 0.14f},
      {0.16f, 0.22f, 0.3f},
      {-0.42f, 0.36f, 0.15f},
      {0.58f, -0.02f, 0.11f}
    };
    for (float[] spot : spots) {
      Pen.disc(canvas, x + spot[0] * radius, y + spot[1] * radius, spot[2] * radius, shade);
    }
  }

  private void clouds(int count, boolean heavy) {
    Random dice = easel.dice("clouds");
    for (int i = 0; i < count; i++) {
      float size = easel.px((heavy ? 190 : 120) + 120 * dice.nextDouble());
      float x = easel.width * ((i + 0.2f + 0.6f * dice.nextFloat()) / count);
      float y =
          heavy
              ? easel.height * (0.06f + 0.2f * dice.nextFloat())
              : easel.horizon * (0.2f + 0.62f * dice.nextFloat());
      cloud(
          "cloud " + i,
          x,
          y,
          size,
          heavy ? 0.9 : 0.34 + 0.3 * dice.nextDouble(),
          heavy,
          dice.nextLong());
    }
  }

  /** A cloud with a flat foot. */
  void cloud(String name, float x, float y, float size, double strength, boolean heavy, long seed) {
    boolean night = easel.vista.hour() == Hour.NIGHT;
    int lit =
        heavy
            ? Tints.mix(easel.tints.middle(), easel.tints.near(), 0.3)
            : Tints.mix(
                easel.tints.horizon(), night ? easel.tints.glow() : 0xFFFFFFFF, night ? 0.2 : 0.55);
    int shade =
        heavy ? Tints.mix(easel.tints.top(), easel.tints.near(), 0.4) : easel.tints.horizon();
    double way = easel.pace() * easel.px(20) * easel.side;
    easel.add(
        name,
        Rect.makeLTRB(x - size, y - size * 0.6f, x + size, y + size * 0.3f),
        Drift.along((float) way, 0, (float) -way, 0),
        (canvas, brush) -> {
          Random dice = new Random(seed);
          Rect at = Rect.makeLTRB(x - size, y - size * 0.6f, x + size, y + size * 0.3f);
          int save = canvas.saveLayerAlpha(at, (int) (255 * strength));
          puffs(canvas, x, y, size, lit, shade, dice);
          canvas.restoreToCount(save);
        });
  }

  static void puffs(Canvas canvas, float x, float y, float size, int lit, int shade, Random dice) {
    int count = 6;
    float foot = y + size * 0.12f;
    PathBuilder path = new PathBuilder();
    for (int i = 0; i < count; i++) {
      float share = (i + 0.5f) / count * 2 - 1;
      float r = size * (0.13f + 0.18f * (1 - share * share)) * (0.85f + 0.4f * dice.nextFloat());
      path.addCircle(x + share * size * 0.62f, foot - r, r);
    }
    Rect base = Rect.makeLTRB(x - size * 0.86f, foot - size * 0.19f, x + size * 0.86f, foot);
    path.addRRect(base.withRadii(size * 0.095f));
    Ink.fill(canvas, path, y - size * 0.42f, foot, lit, shade);
  }

  private void rainbow() {
    int[] colors = {0xFFE8554E, 0xFFF29A4B, 0xFFF7DC6F, 0xFF6CC48A, 0xFF5AA7DE, 0xFF8C78C8};
    float radius = Math.min(easel.width * 0.62f, easel.horizon * 0.8f);
    float x = easel.across(0.4);
    float y = easel.horizon + easel.px(40);
    float band = easel.px(13);
    easel.add(
        "rainbow",
        Rect.makeLTRB(x - radius - band, y - radius - band, x + radius + band, y),
        Drift.STILL.fading((seconds, share) -> Math.min(1, 0.15 + seconds / 1.6)),
        (canvas, brush) -> {
          canvas.save();
          canvas.clipRect(Rect.makeLTRB(0, 0, easel.width, y));
          try (Paint paint = new Paint().setAntiAlias(true).setMode(PaintMode.STROKE)) {
            for (int i = 0; i < colors.length; i++) {
              paint.setStrokeWidth(band + 1).setColor(Tints.veiled(colors[i], 0.5));
              canvas.drawCircle(x, y, radius - i * band, paint);
            }
          }
          canvas.restore();
        });
  }
}
