package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Font;
import io.github.humbleui.skija.FontEdging;
import io.github.humbleui.skija.FontHinting;
import io.github.humbleui.skija.TextLine;
import io.github.humbleui.skija.Typeface;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A word's glyphs, kerned, measured in ems; parted into runs where the font's file changes. */
final class ShapedWord {
  /** Glyphs of one typeface; xs are ems from the word's start. */
  static final class Run {
    final Typeface face;
    final short[] glyphs;
    final float[] xs;

    private Run(Typeface face, short[] glyphs, float[] xs) {
      this.face = face;
      this.glyphs = glyphs;
      this.xs = xs;
    }
  }

  private static final float REFERENCE = 100;
  private static final int MOST_KEPT = 30_000;
  private static final ConcurrentHashMap<String, ShapedWord> SHAPED = new ConcurrentHashMap<>();

  final List<Run> runs;

  /** In ems, without tracking. */
  final float advance;

  final int glyphCount;

  private ShapedWord(List<Run> runs, float advance) {
    this.runs = List.copyOf(runs);
    this.advance = advance;
    this.glyphCount = runs.stream().mapToInt(run -> run.glyphs.length).sum();
  }

  static ShapedWord of(String word, Type type) {
    if (SHAPED.size() > MOST_KEPT) {
      SHAPED.clear();
    }
    return SHAPED.computeIfAbsent(
        type.family().name() + type.weight() + word, key -> shape(word, type));
  }

  /** Width in ems. */
  float width(float tracking) {
    return advance + tracking * glyphCount;
  }

  static Font font(Typeface face, float size) {
    return new Font(face, size)
        .setSubpixel(true)
        .setMetricsLinear(true)
        .setEdging(FontEdging.ANTI_ALIAS)
        .setHinting(FontHinting.NONE);
  }

  private static ShapedWord shape(String word, Type type) {
    List<Run> runs = new ArrayList<>();
    float x = 0;
    int start = 0;
    while (start < word.length()) {
      @Nullable Typeface face = face(word, start, type);
      int end = start;
      while (end < word.length() && Objects.equals(face(word, end, type), face)) {
        end += Character.charCount(word.codePointAt(end));
      }
      if (face != null) {
        try (Font font = font(face, REFERENCE);
            TextLine line = TextLine.make(word.substring(start, end), font)) {
          runs.add(run(face, line, x));
          x += line.getWidth() / REFERENCE;
        }
      }
      start = end;
    }
    return new ShapedWord(runs, x);
  }

  private static @Nullable Typeface face(String word, int at, Type type) {
    return type.family().face(word, word.codePointAt(at), type.weight());
  }

  /** Positions come as pairs of x and y. */
  private static Run run(Typeface face, TextLine line, float origin) {
    short[] glyphs = line.getGlyphs();
    float[] pairs = line.getPositions();
    float[] xs = new float[glyphs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = origin + pairs[2 * i] / REFERENCE;
    }
    return new Run(face, glyphs, xs);
  }
}
