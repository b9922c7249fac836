package dev.reelmill.composition.draw;

import dev.reelmill.composition.Planes;
import dev.reelmill.composition.theme.Palette;
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

/** The theme's moving background, computed on a coarse grid and interpolated between. */
public final class Background implements AutoCloseable {
  /** It moves as far in one scene as in so many seconds. */
  private static final double PHASE_SECONDS = 4;

  private final Palette palette;
  private final Stage stage;
  private final RuntimeEffect effect;
  private final Arena arena = Arena.ofShared();
  private final CoarseGrid grid;
  private final PlaneGrid planeGrid;
  private final Surface surface;

  public Background(Theme theme, Stage stage) {
    this.palette = theme.palette();
    this.stage = stage;
    this.effect = RuntimeEffect.makeForShader(theme.backdrop().shader());
    this.grid = new CoarseGrid(stage.width(), stage.height(), arena);
    this.planeGrid = new PlaneGrid(stage.width(), stage.height(), grid.columns(), grid.rows());
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
    sample(phase);
    grid.spread(bgra);
  }

  /** Fills a frame's planes. */
  public void fill(Planes planes, double phase) {
    sample(phase);
    planeGrid.spread(grid, planes);
  }

  private void sample(double phase) {
    try (RuntimeEffectBuilder builder = new RuntimeEffectBuilder(effect)) {
      builder.setUniform("frame", (float) stage.width(), (float) stage.height());
      builder.setUniform("cell", (float) CoarseGrid.CELL);
      builder.setUniform("t", (float) (phase * PHASE_SECONDS));
      color(builder, "night", palette.night());
      color(builder, "tide", palette.tide());
      color(builder, "glow", palette.glow());
      color(builder, "drift", palette.drift());
      try (Shader shader = builder.makeShader();
          Paint paint = new Paint().setShader(shader)) {
        surface.getCanvas().drawPaint(paint);
      }
    }
  }

  private static void color(RuntimeEffectBuilder builder, String name, int color) {
    builder.setUniform(
        name, (color >> 16 & 255) / 255f, (color >> 8 & 255) / 255f, (color & 255) / 255f);
  }

  @Override
  public void close() {
    surface.close();
    effect.close();
    arena.close();
  }
}
