package dev.reelmill.composition.theme;

import io.github.humbleui.skija.Typeface;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** The typefaces Roboto Slab and Roboto Condensed. */
public final class Roboto {
  /** The version of their files. */
  public static final String VERSION = "0.10.0";

  private static final String FILES =
      "/META-INF/resources/webjars/roboto-fontface/" + VERSION + "/fonts/";

  private static final ConcurrentHashMap<String, Typeface> FACES = new ConcurrentHashMap<>();

  private Roboto() {}

  /**
   * The font of a cut in the nearest weight there is.
   *
   * @param cut "slab" or "condensed"
   */
  static Typeface face(String cut, int weight) {
    String name = weight <= 350 ? "Light" : weight <= 550 ? "Regular" : "Bold";
    String capital = cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    return FACES.computeIfAbsent(
        FILES + "roboto-" + cut + "/Roboto-" + capital + "-" + name + ".woff2", FontFile::load);
  }
}
