package dev.reelmill.composition.theme;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The typeface Inter, split into subsets by script as on the web. No font of the system is ever
 * used. Typefaces live as long as the process and may be shared by threads.
 */
public final class Inter {
  /** The version of its files. */
  public static final String VERSION = "5.2.5";

  private static final String FILES = "/META-INF/resources/_static/inter/" + VERSION + "/files/";
  private static final int REFERENCE_WEIGHT = 600;
  private static final int NONE = -1;

  /** By how often they are wanted. */
  private static final List<String> SUBSETS =
      List.of("latin", "latin-ext", "vietnamese", "cyrillic", "greek", "cyrillic-ext", "greek-ext");

  private static final ConcurrentHashMap<String, Typeface> FACES = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<Integer, Integer> SUBSET_OF = new ConcurrentHashMap<>();

  private Inter() {}

  /** Whether a code point has a glyph. */
  public static boolean draws(int codePoint) {
    return subset(codePoint) != NONE;
  }

  /** Number of the subset that draws a code point; negative where none does. */
  public static int subset(int codePoint) {
    return SUBSET_OF.computeIfAbsent(codePoint, Inter::find);
  }

  /** The typeface of a weight and subset. */
  public static Typeface face(int weight, int subset) {
    return FACES.computeIfAbsent(SUBSETS.get(subset) + "-" + weight, Inter::load);
  }

  private static int find(int codePoint) {
    for (int subset = 0; subset < SUBSETS.size(); subset++) {
      if (face(REFERENCE_WEIGHT, subset).getUTF32Glyph(codePoint) != 0) {
        return subset;
      }
    }
    return NONE;
  }

  private static Typeface load(String name) {
    String file = FILES + "inter-" + name + "-normal.woff2";
    try (InputStream stream = Inter.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      try (Data data = Data.makeFromBytes(stream.readAllBytes())) {
        @Nullable Typeface face = FontMgr.getDefault().makeFromData(data);
        if (face == null) {
          throw new IllegalStateException(file + " is no font");
        }
        return face;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
