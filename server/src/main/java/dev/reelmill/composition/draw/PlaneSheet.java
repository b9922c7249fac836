package dev.reelmill.composition.draw;

import dev.reelmill.composition.Planes;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A frame in the encoder's own form. Sprites that rest or move are blended into its planes;
 * whatever grows, is cut off or is drawn anew is drawn by Skia into a piece as small as it is,
 * which is converted and blended.
 */
public final class PlaneSheet implements Sheet, AutoCloseable {
  /** Frames that a moved sprite may be wide. */
  private static final int WIDEST = 2;

  private final int width;
  private final int height;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment pixels;
  private final Cutout piece;
  private final Slide slide;
  private @Nullable Planes frame;

  /** A sheet for frames of some pixels, one after the other. */
  public PlaneSheet(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = arena.allocate(4L * width * height, 64);
    this.piece = new Cutout(width, height);
    this.slide = new Slide(WIDEST * width);
  }

  /** Begins a frame, whose background must be filled. */
  public void begin(Planes planes) {
    frame = planes;
  }

  @Override
  public void put(Sprite sprite, Place place, double alpha, @Nullable Rect clip) {
    if (alpha <= INVISIBLE) {
      return;
    }
    if (clip == null && place.rests(sprite.bounds())) {
      sprite.cutout().put(planes(), width, height, opacity(alpha));
      return;
    }
    if (clip == null && place.scale() == 1 && sprite.bounds().getWidth() <= WIDEST * width) {
      sprite.cutout().slide(slide, planes(), width, height, place.dx(), place.dy(), opacity(alpha));
      return;
    }
    Rect extent = place.map(sprite.bounds());
    Rect seen = clip == null ? extent : extent.intersect(clip);
    if (seen != null) {
      draw(seen, canvas -> new CanvasSheet(canvas).put(sprite, place, 1, clip), opacity(alpha));
    }
  }

  @Override
  public void paint(Rect extent, double alpha, Consumer<Canvas> painting) {
    if (alpha > INVISIBLE) {
      draw(extent, painting, opacity(alpha));
    }
  }

  private void draw(Rect extent, Consumer<Canvas> painting, int opacity) {
    int left = Math.max(0, (int) Math.floor(extent.getLeft())) & -2;
    int top = Math.max(0, (int) Math.floor(extent.getTop())) & -2;
    int right = Math.min(width, ((int) Math.ceil(extent.getRight()) + 1) & -2);
    int bottom = Math.min(height, ((int) Math.ceil(extent.getBottom()) + 1) & -2);
    if (left >= right || top >= bottom) {
      return;
    }
    int across = right - left;
    int down = bottom - top;
    long rowBytes = 4L * across;
    MemorySegment part = pixels.asSlice(0, rowBytes * down);
    part.fill((byte) 0);
    ImageInfo form = new ImageInfo(across, down, ColorType.BGRA_8888, ColorAlphaType.PREMUL);
    try (Surface surface = Surface.wrapPixels(form, part.address(), rowBytes)) {
      Canvas canvas = surface.getCanvas();
      canvas.translate(-left, -top);
      painting.accept(canvas);
    }
    piece.load(part, across, down, left, top);
    piece.put(planes(), width, height, opacity);
  }

  private Planes planes() {
    Planes begun = frame;
    if (begun == null) {
      throw new IllegalStateException("no frame was begun");
    }
    return begun;
  }

  private static int opacity(double alpha) {
    return (int) Math.round(256 * Math.clamp(alpha, 0, 1));
  }

  @Override
  public void close() {
    arena.close();
  }
}
