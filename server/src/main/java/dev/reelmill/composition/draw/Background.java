package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Theme;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.RuntimeEffect;
import io.github.humbleui.skija.RuntimeEffectBuilder;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Slow clouds of the theme's colours, computed on a coarse grid and interpolated between. */
public final class Background implements AutoCloseable {
  private static final String CLOUDS =
      """
      uniform float2 frame;
      uniform float cell;
      uniform float t;
      uniform float3 night;
      uniform float3 tide;
      uniform float3 glow;
      uniform float3 drift;

      half4 main(float2 at) {
        float2 p = (at - 0.5) * cell / frame;
        float a = 0.5 + 0.5 * sin(p.x * 2.1 + t * 0.50 + 1.3 * sin(p.y * 1.7 - t * 0.39));
        float b = 0.5 + 0.5 * sin(p.y * 2.6 - t * 0.43 + 1.1 * sin(p.x * 2.3 + t * 0.47) + 1.7);
        float c = 0.5 + 0.5 * sin((p.x + p.y) * 1.9 + t * 0.33);
        float3 color = mix(mix(night, tide, a), mix(drift, glow, c), b * 0.78);
        float2 q = p - float2(0.5, 0.42);
        color *= 1.0 - 0.62 * dot(q, q);
        color *= 1.0 - 0.40 * smoothstep(0.70, 1.0, p.y);
        return half4(half3(color), 1);
      }
      """;

  /** The clouds move as far in one scene as in so many seconds. */
  private static final double PHASE_SECONDS = 4;

  private final Theme theme;
  private final Stage stage;
  private final RuntimeEffect clouds;
  private final Arena arena = Arena.ofShared();
  private final CoarseGrid grid;
  private final Surface surface;

  public Background(Theme theme, Stage stage) {
    this.theme = theme;
    this.stage = stage;
    this.clouds = RuntimeEffect.makeForShader(CLOUDS);
    this.grid = new CoarseGrid(stage.width(), stage.height(), arena);
    ImageInfo pixels =
        new ImageInfo(grid.columns(), grid.rows(), ColorType.RGBA_F16, ColorAlphaType.OPAQUE);
    this.surface = Surface.wrapPixels(pixels, grid.samples().address(), grid.columns() * 8L);
  }

  /**
   * Fills a frame of BGRA pixels.
   *
   * @param phase number of scenes passed, with the share of the present one
   */
  public void fill(MemorySegment bgra, double phase) {
    try (RuntimeEffectBuilder builder = new RuntimeEffectBuilder(clouds)) {
      builder.setUniform("frame", (float) stage.width(), (float) stage.height());
      builder.setUniform("cell", (float) CoarseGrid.CELL);
      builder.setUniform("t", (float) (phase * PHASE_SECONDS));
      color(builder, "night", theme.night());
      color(builder, "tide", theme.tide());
      color(builder, "glow", theme.glow());
      color(builder, "drift", theme.drift());
      try (Shader shader = builder.makeShader();
          Paint paint = new Paint().setShader(shader)) {
        surface.getCanvas().drawPaint(paint);
      }
    }
    grid.spread(bgra);
  }

  private static void color(RuntimeEffectBuilder builder, String name, int color) {
    builder.setUniform(
        name, (color >> 16 & 255) / 255f, (color >> 8 & 255) / 255f, (color & 255) / 255f);
  }

  @Override
  public void close() {
    surface.close();
    clouds.close();
    arena.close();
  }
}
