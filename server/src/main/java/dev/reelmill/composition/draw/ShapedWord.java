package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Inter;
import io.github.humbleui.skija.Font;
import io.github.humbleui.skija.FontEdging;
import io.github.humbleui.skija.FontHinting;
import io.github.humbleui.skija.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A word's glyphs, kerned, measured in ems; parted into runs where the font's subset changes. */
final class ShapedWord {
  /** Glyphs of one subset; xs are ems from the word's start. */
  static final class Run {
    final int subset;
    final short[] glyphs;
    final float[] xs;

    private Run(int subset, short[] glyphs, float[] xs) {
      this.subset = subset;
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

  static ShapedWord of(String word, int weight) {
    if (SHAPED.size() > MOST_KEPT) {
      SHAPED.clear();
    }
    return SHAPED.computeIfAbsent(weight + word, key -> shape(word, weight));
  }

  /** Width in ems. */
  float width(float tracking) {
    return advance + tracking * glyphCount;
  }

  static Font font(int weight, int subset, float size) {
    return new Font(Inter.face(weight, subset), size)
        .setSubpixel(true)
        .setMetricsLinear(true)
        .setEdging(FontEdging.ANTI_ALIAS)
        .setHinting(FontHinting.NONE);
  }

  private static ShapedWord shape(String word, int weight) {
    List<Run> runs = new ArrayList<>();
    float x = 0;
    int start = 0;
    while (start < word.length()) {
      int subset = Inter.subset(word.codePointAt(start));
      int end = start;
      while (end < word.length() && Inter.subset(word.codePointAt(end)) == subset) {
        end += Character.charCount(word.codePointAt(end));
      }
      if (subset >= 0) {
        try (Font font = font(weight, subset, REFERENCE);
            TextLine line = TextLine.make(word.substring(start, end), font)) {
          runs.add(run(subset, line, x));
          x += line.getWidth() / REFERENCE;
        }
      }
      start = end;
    }
    return new ShapedWord(runs, x);
  }

  /** Positions come as pairs of x and y. */
  private static Run run(int subset, TextLine line, float origin) {
    short[] glyphs = line.getGlyphs();
    float[] pairs = line.getPositions();
    float[] xs = new float[glyphs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = origin + pairs[2 * i] / REFERENCE;
    }
    return new Run(subset, glyphs, xs);
  }
}
