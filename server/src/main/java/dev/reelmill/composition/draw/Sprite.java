package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A picture drawn once, with the place it belongs to: an even one, of even size. */
final class Sprite implements AutoCloseable {
  private final Image image;
  private final int left;
  private final int top;
  private @Nullable Cutout cutout;

  private Sprite(Image image, int left, int top) {
    this.image = image;
    this.left = left;
    this.top = top;
  }

  /**
   * Draws a picture.
   *
   * @param extent what the painting touches, in pixels of the frame
   * @param painting in the frame's coordinates
   */
  static Sprite of(Rect extent, Consumer<Canvas> painting) {
    int left = Math.floorDiv((int) Math.floor(extent.getLeft()), 2) * 2;
    int top = Math.floorDiv((int) Math.floor(extent.getTop()), 2) * 2;
    int width = Math.max(1, Math.ceilDiv((int) Math.ceil(extent.getRight()) - left, 2)) * 2;
    int height = Math.max(1, Math.ceilDiv((int) Math.ceil(extent.getBottom()) - top, 2)) * 2;
    ImageInfo pixels = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.PREMUL);
    try (Surface surface = Surface.makeRaster(pixels)) {
      surface.getCanvas().translate(-left, -top);
      painting.accept(surface.getCanvas());
      return new Sprite(surface.makeImageSnapshot(), left, top);
    }
  }

  Image image() {
    return image;
  }

  /** Pixels of the frame. */
  Rect bounds() {
    return Rect.makeXYWH(left, top, image.getWidth(), image.getHeight());
  }

  /** The same picture as planes, made when first asked for. */
  Cutout cutout() {
    Cutout made = cutout;
    if (made == null) {
      made = new Cutout(image.getWidth(), image.getHeight());
      try (Pixmap pixmap = new Pixmap()) {
        if (!image.peekPixels(pixmap)) {
          throw new IllegalStateException("a raster image without pixels");
        }
        made.load(pixels(pixmap), image.getWidth(), image.getHeight(), left, top);
      }
      cutout = made;
    }
    return made;
  }

  @SuppressWarnings("restricted")
  private MemorySegment pixels(Pixmap pixmap) {
    long rowBytes = 4L * image.getWidth();
    if (pixmap.getRowBytes() != rowBytes) {
      throw new IllegalStateException("rows with padding");
    }
    return MemorySegment.ofAddress(pixmap.getAddr()).reinterpret(rowBytes * image.getHeight());
  }

  @Override
  public void close() {
    image.close();
  }
}
