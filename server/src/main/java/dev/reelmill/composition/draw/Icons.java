package dev.reelmill.composition.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.svg.SVGDOM;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Line icons of the Lucide set. */
public final class Icons {
  private static final String FILES = "/META-INF/resources/webjars/lucide-static/0.468.0/icons/";

  private Icons() {}

  /**
   * Draws an icon.
   *
   * @param name as in the set, for example {@code map-pin}
   * @param at square place
   * @param color 0xAARRGGBB
   */
  public static void draw(Canvas canvas, String name, Rect at, int color) {
    String svg =
        read(name).replace("currentColor", String.format(Locale.ROOT, "#%06X", color & 0xFFFFFF));
    try (Data data = Data.makeFromBytes(svg.getBytes(StandardCharsets.UTF_8));
        SVGDOM icon = new SVGDOM(data)) {
      int save = canvas.saveLayerAlpha(at, color >>> 24);
      canvas.translate(at.getLeft(), at.getTop());
      canvas.scale(at.getWidth() / 24, at.getHeight() / 24);
      icon.setContainerSize(24, 24).render(canvas);
      canvas.restoreToCount(save);
    }
  }

  private static String read(String name) {
    String file = FILES + name + ".svg";
    try (InputStream stream = Icons.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("no icon " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
