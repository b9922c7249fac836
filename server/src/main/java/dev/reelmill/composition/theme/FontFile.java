package dev.reelmill.composition.theme;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads fonts from the class path. They live as long as the process and threads may share them. */
final class FontFile {
  private FontFile() {}

  /**
   * The font in a file of the class path.
   *
   * @throws IllegalStateException if there is no such file or it is no font: the program is
   *     incomplete
   */
  static Typeface load(String file) {
    try (InputStream stream = FontFile.class.getResourceAsStream(file)) {
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
