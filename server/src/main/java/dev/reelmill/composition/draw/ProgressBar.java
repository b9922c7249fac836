package dev.reelmill.composition.draw;

import dev.reelmill.narration.Voiceover.NarratedScene;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.util.List;

/** A thin bar with a part for each scene, filling as the film goes on. */
public final class ProgressBar {
  private final Rect place;
  private final float gap;
  private final List<NarratedScene> scenes;
  private final double end;

  public ProgressBar(Stage stage, List<NarratedScene> scenes) {
    this.place = stage.progress();
    this.gap = 6 * stage.unit();
    this.scenes = List.copyOf(scenes);
    this.end = scenes.getLast().end();
  }

  public void draw(Canvas canvas, double seconds) {
    float room = place.getWidth() - gap * (scenes.size() - 1);
    try (Paint track = new Paint().setAntiAlias(true).setColor(0x38FFFFFF);
        Paint passed = new Paint().setAntiAlias(true).setColor(0xF2FFFFFF)) {
      float left = place.getLeft();
      for (NarratedScene scene : scenes) {
        float width = (float) (room * (scene.end() - scene.start()) / end);
        double share = (seconds - scene.start()) / (scene.end() - scene.start());
        part(canvas, left, width, track);
        if (share > 0) {
          canvas.save();
          canvas.clipRect(
              Rect.makeXYWH(
                  left, place.getTop(), (float) (width * Math.min(1, share)), place.getHeight()),
              true);
          part(canvas, left, width, passed);
          canvas.restore();
        }
        left += width + gap;
      }
    }
  }

  private void part(Canvas canvas, float left, float width, Paint paint) {
    canvas.drawRRect(
        Rect.makeXYWH(left, place.getTop(), width, place.getHeight())
            .withRadii(place.getHeight() / 2),
        paint);
  }
}
