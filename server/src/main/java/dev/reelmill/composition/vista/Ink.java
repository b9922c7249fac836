package dev.reelmill.composition.vista;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.Rect;

/** Strokes and fills that drawn places are made of. */
final class Ink {
  private Ink() {}

  /** Fills a path with colours that pass from one height to another, and closes it. */
  static void fill(Canvas canvas, PathBuilder builder, float top, float bottom, int... colors) {
    try (builder;
        Path path = builder.build();
        Shader shader = Shader.makeLinearGradient(0, top, 0, bottom, colors);
        Paint paint = new Paint().setAntiAlias(true).setDither(true).setShader(shader)) {
      canvas.drawPath(path, paint);
    }
  }

  /** Fills a rectangle with colours that pass from its top to its bottom. */
  static void fill(Canvas canvas, Rect at, int... colors) {
    try (Shader shader = Shader.makeLinearGradient(0, at.getTop(), 0, at.getBottom(), colors);
        Paint paint = new Paint().setDither(true).setShader(shader)) {
      canvas.drawRect(at, paint);
    }
  }

  static void rect(Canvas canvas, Rect at, float radius, int color) {
    try (Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawRRect(at.withRadii(radius), paint);
    }
  }

  static void oval(Canvas canvas, float x, float y, float rx, float ry, int color) {
    try (Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawOval(Rect.makeLTRB(x - rx, y - ry, x + rx, y + ry), paint);
    }
  }

  /** A light that fades outwards to nothing. */
  static void glow(Canvas canvas, float x, float y, float radius, int color, double strength) {
    int[] colors = {
      Tints.veiled(color, strength),
      Tints.veiled(color, strength * 0.42),
      Tints.veiled(color, strength * 0.12),
      Tints.veiled(color, 0)
    };
    float[] stops = {0, 0.3f, 0.62f, 1};
    try (Shader shader = Shader.makeRadialGradient(x, y, radius, colors, stops);
        Paint paint = new Paint().setDither(true).setShader(shader)) {
      canvas.drawCircle(x, y, radius, paint);
    }
  }

  /** A disc with soft edges. */
  static void soft(Canvas canvas, float x, float y, float rx, float ry, float blur, int color) {
    try (MaskFilter mask = MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur);
        Paint paint = new Paint().setAntiAlias(true).setMaskFilter(mask).setColor(color)) {
      canvas.drawOval(Rect.makeLTRB(x - rx, y - ry, x + rx, y + ry), paint);
    }
  }

  /**
   * Fills a shape written as the path of an SVG.
   *
   * @param x where its origin comes to stand
   * @param y where its origin comes to stand
   * @param scaleX pixels for its unit across; negative to turn it round
   * @param scaleY pixels for its unit down
   */
  static void shape(
      Canvas canvas, String svg, float x, float y, float scaleX, float scaleY, int color) {
    int save = canvas.save();
    canvas.translate(x, y);
    canvas.scale(scaleX, scaleY);
    try (Path path = Path.makeFromSVGString(svg);
        Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawPath(path, paint);
    }
    canvas.restoreToCount(save);
  }
}
