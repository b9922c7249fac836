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

/**
 * The theme's moving background, computed on a coarse grid and at a few moments of a scene, and
 * interpolated between. What is computed at a moment depends on nothing else.
 */
public final class Background implements AutoCloseable {
  /** It moves as far in one scene as in so many seconds. */
  private static final double PHASE_SECONDS = 4;

  /** Moments in a scene at which it is computed. */
  private static final int MOMENTS = 32;

  private final Palette palette;
  private final Stage stage;
  private final RuntimeEffect effect;
  private final Arena arena = Arena.ofShared();
  private final CoarseGrid grid;
  private final PlaneGrid planeGrid;
  private final Surface surface;

  /** The samples of two moments, an even one and an odd one. */
  private final int[][] samples;

  private final int[] moments = {-1, -1};

  public Background(Theme theme, Stage stage) {
    this(theme.backdrop().shader(), theme.palette(), stage);
  }

  /**
   * Another background.
   *
   * @param shader as from {@link dev.reelmill.composition.theme.Backdrop#shader(String)}
   * @param palette whose first four colours it is made of
   */
  public Background(String shader, Palette palette, Stage stage) {
    this.palette = palette;
    this.stage = stage;
    this.effect = RuntimeEffect.makeForShader(shader);
    this.grid = new CoarseGrid(stage.width(), stage.height(), arena);
    this.planeGrid = new PlaneGrid(stage.width(), stage.height(), grid.columns(), grid.rows());
    this.samples = new int[2][grid.size()];
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
    int moment = (int) Math.floor(phase * MOMENTS);
    int share = (int) Math.round((phase * MOMENTS - moment) * 256);
    grid.mix(at(moment), at(moment + 1), share);
  }

  private int[] at(int moment) {
    int[] kept = samples[moment & 1];
    if (moments[moment & 1] != moment) {
      shade((double) moment / MOMENTS);
      grid.read(kept);
      moments[moment & 1] = moment;
    }
    return kept;
  }

  private void shade(double phase) {
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
