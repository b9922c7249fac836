package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Theme;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ContentChangeMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.RuntimeEffect;
import io.github.humbleui.skija.RuntimeEffectBuilder;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;

/** Slow clouds of the theme's colours, computed at an eighth of the size. */
public final class Background implements AutoCloseable {
  private static final int SHRINK = 8;
  private static final String CLOUDS =
      """
      uniform float2 size;
      uniform float t;
      uniform float3 night;
      uniform float3 tide;
      uniform float3 glow;
      uniform float3 drift;

      half4 main(float2 at) {
        float2 p = at / size;
        float a = 0.5 + 0.5 * sin(p.x * 2.1 + t * 0.50 + 1.3 * sin(p.y * 1.7 - t * 0.39));
        float b = 0.5 + 0.5 * sin(p.y * 2.6 - t * 0.43 + 1.1 * sin(p.x * 2.3 + t * 0.47) + 1.7);
        float c = 0.5 + 0.5 * sin((p.x + p.y) * 1.9 + t * 0.33);
        float3 color = mix(mix(night, tide, a), mix(drift, glow, c), b * 0.78);
        float2 q = p - float2(0.5, 0.42);
        color *= 1.0 - 0.62 * dot(q, q);
        color *= 1.0 - 0.45 * smoothstep(0.72, 1.0, p.y);
        return half4(half3(color), 1);
      }
      """;

  private final Theme theme;
  private final Rect frame;
  private final RuntimeEffect clouds;
  private final Surface small;

  public Background(Theme theme, Stage stage) {
    this.theme = theme;
    this.frame = Rect.makeWH(stage.width(), stage.height());
    this.clouds = RuntimeEffect.makeForShader(CLOUDS);
    this.small =
        Surface.makeRaster(
            new ImageInfo(
                Math.ceilDiv(stage.width(), SHRINK),
                Math.ceilDiv(stage.height(), SHRINK),
                ColorType.BGRA_8888,
                ColorAlphaType.OPAQUE));
  }

  public void draw(Canvas canvas, double seconds) {
    small.notifyContentWillChange(ContentChangeMode.DISCARD);
    try (RuntimeEffectBuilder builder = new RuntimeEffectBuilder(clouds)) {
      builder.setUniform("size", (float) small.getWidth(), (float) small.getHeight());
      builder.setUniform("t", (float) seconds);
      color(builder, "night", theme.night());
      color(builder, "tide", theme.tide());
      color(builder, "glow", theme.glow());
      color(builder, "drift", theme.drift());
      try (Shader shader = builder.makeShader();
          Paint paint = new Paint().setShader(shader).setDither(true)) {
        small.getCanvas().drawPaint(paint);
      }
    }
    Rect all = Rect.makeWH(small.getWidth(), small.getHeight());
    try (Image image = small.makeImageSnapshot();
        Paint paint = new Paint()) {
      canvas.drawImageRect(image, all, frame, SamplingMode.LINEAR, paint, true);
    }
  }

  private static void color(RuntimeEffectBuilder builder, String name, int color) {
    builder.setUniform(
        name, (color >> 16 & 255) / 255f, (color >> 8 & 255) / 255f, (color & 255) / 255f);
  }

  @Override
  public void close() {
    small.close();
    clouds.close();
  }
}
