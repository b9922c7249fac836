package dev.reelmill.composition.theme;

import io.github.humbleui.skija.Typeface;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The typeface Inter, split into subsets by script as on the web. */
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

  /** The font of a weight that has a code point; null where none does. */
  static @Nullable Typeface face(int codePoint, int weight) {
    int subset = subset(codePoint);
    return subset == NONE ? null : ofSubset(subset, weight);
  }

  private static int subset(int codePoint) {
    return SUBSET_OF.computeIfAbsent(codePoint, Inter::find);
  }

  private static Typeface ofSubset(int subset, int weight) {
    return FACES.computeIfAbsent(
        FILES + "inter-" + SUBSETS.get(subset) + "-" + weight + "-normal.woff2", FontFile::load);
  }

  private static int find(int codePoint) {
    for (int subset = 0; subset < SUBSETS.size(); subset++) {
      if (ofSubset(subset, REFERENCE_WEIGHT).getUTF32Glyph(codePoint) != 0) {
        return subset;
      }
    }
    return NONE;
  }
}
