package dev.reelmill.composition;

import dev.reelmill.composition.theme.Inter;
import dev.reelmill.composition.theme.Roboto;
import io.github.humbleui.skija.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Names and versions of what pictures are drawn with; they decide every pixel. */
public final class DrawingTools {
  private static final String SKIJA = "/META-INF/maven/io.github.humbleui/skija-shared/";

  private DrawingTools() {}

  /** The drawing library, for example {@code skija 0.143.17}. */
  public static String compositorId() {
    Properties jar = new Properties();
    try (InputStream in = Surface.class.getResourceAsStream(SKIJA + "pom.properties")) {
      if (in != null) {
        jar.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "skija " + jar.getProperty("version", "of no known version");
  }

  /** The typefaces, for example {@code inter 5.2.5, roboto 0.10.0}. */
  public static String fontsId() {
    return "inter " + Inter.VERSION + ", roboto " + Roboto.VERSION;
  }
}
