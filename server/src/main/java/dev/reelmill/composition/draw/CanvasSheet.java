package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A frame on which Skia draws.
 *
 * @param canvas in the frame's coordinates
 */
public record CanvasSheet(Canvas canvas) implements Sheet {
  @Override
  public void put(Sprite sprite, Place place, double alpha, @Nullable Rect clip) {
    if (alpha <= INVISIBLE) {
      return;
    }
    int save = canvas.save();
    if (clip != null) {
      canvas.clipRect(clip);
    }
    try (Paint paint = new Paint().setAlphaf((float) Math.min(1, alpha))) {
      Image image = sprite.image();
      Rect bounds = sprite.bounds();
      if (place.rests(bounds)) {
        canvas.drawImage(image, bounds.getLeft(), bounds.getTop(), paint);
      } else {
        Rect whole = Rect.makeWH(image.getWidth(), image.getHeight());
        canvas.drawImageRect(image, whole, place.map(bounds), SamplingMode.LINEAR, paint, false);
      }
    }
    canvas.restoreToCount(save);
  }

  @Override
  public void paint(Rect extent, double alpha, Consumer<Canvas> painting) {
    if (alpha <= INVISIBLE) {
      return;
    }
    int save = canvas.save();
    if (alpha < 1) {
      canvas.saveLayerAlpha(extent, (int) Math.round(255 * alpha));
    }
    painting.accept(canvas);
    canvas.restoreToCount(save);
  }
}
