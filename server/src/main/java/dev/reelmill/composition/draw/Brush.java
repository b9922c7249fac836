package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Palette;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.Font;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.TextBlob;
import io.github.humbleui.skija.TextBlobBuilder;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Draws a theme's text, cards and icons. Keeps no native objects.
 *
 * @param unit pixels for one unit of design
 */
public record Brush(Theme theme, float unit) {
  public Palette palette() {
    return theme.palette();
  }

  /** A text in one colour, its box's top left corner at (x, y). */
  public void text(Canvas canvas, Text text, float x, float y, int color) {
    text(canvas, text, x, y, false, word -> color);
  }

  /** A text with a soft shadow that lifts it off a dark background, each word in its colour. */
  public void raisedText(Canvas canvas, Text text, float x, float y, IntUnaryOperator colorOfWord) {
    shadow(canvas, text, x, y, false, 0x80000000);
    text(canvas, text, x, y, false, colorOfWord);
  }

  /** A figure of equally wide digits. */
  public void figure(Canvas canvas, String figure, Type type, float x, float y) {
    Text text = Typesetter.setFigure(figure, type, Float.MAX_VALUE);
    text(canvas, text, x, y, palette().text());
  }

  /** Lines centred in the text's own width. */
  public void centredText(Canvas canvas, Text text, float x, float y, int color, boolean raised) {
    if (raised) {
      shadow(canvas, text, x, y, true, 0xB0000000);
    }
    text(canvas, text, x, y, true, word -> color);
  }

  private void shadow(Canvas canvas, Text text, float x, float y, boolean centred, int color) {
    if (palette().light()) {
      return;
    }
    try (MaskFilter blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, 6.5f * unit);
        Paint shadow = new Paint().setColor(color).setMaskFilter(blur)) {
      lines(canvas, text, x, y + 4 * unit, centred, word -> shadow);
    }
  }

  private void text(
      Canvas canvas, Text text, float x, float y, boolean centred, IntUnaryOperator colorOfWord) {
    try (Paint paint = new Paint().setAntiAlias(true)) {
      lines(canvas, text, x, y, centred, word -> paint.setColor(colorOfWord.applyAsInt(word)));
    }
  }

  private static void lines(
      Canvas canvas, Text text, float x, float y, boolean centred, IntFunction<Paint> paintOfWord) {
    for (int number = 0; number < text.lines().size(); number++) {
      Text.Line line = text.lines().get(number);
      float left = centred ? x + (text.width() - line.width()) / 2 : x;
      for (Text.Placed word : line.words()) {
        word(
            canvas,
            text,
            word,
            left + word.x(),
            y + text.baseline(number),
            paintOfWord.apply(word.number()));
      }
    }
  }

  private static void word(
      Canvas canvas, Text text, Text.Placed word, float x, float baseline, Paint paint) {
    int passed = 0;
    for (ShapedWord.Run run : word.shape().runs) {
      float[] xs = run.xs.clone();
      for (int i = 0; i < xs.length; i++) {
        xs[i] = (xs[i] + text.type().tracking() * (passed + i)) * text.size();
      }
      passed += xs.length;
      try (Font font = ShapedWord.font(run.face, text.size());
          TextBlobBuilder builder = new TextBlobBuilder();
          @Nullable TextBlob blob = builder.appendRunPosH(font, run.glyphs, xs, 0).build()) {
        if (blob != null) {
          canvas.drawTextBlob(blob, x, baseline, paint);
        }
      }
    }
  }

  /** A raised card: of glass on dark grounds, of paper on light ones. */
  public void card(Canvas canvas, Rect at, float radius) {
    boolean light = palette().light();
    try (Paint paint = new Paint().setAntiAlias(true);
        MaskFilter blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, 14 * unit);
        Shader sheen =
            Shader.makeLinearGradient(
                at.getLeft(),
                at.getTop(),
                at.getLeft() + at.getWidth() * 0.5f,
                at.getBottom(),
                new int[] {0x30FFFFFF, 0x0AFFFFFF})) {
      paint.setColor(light ? 0x24402A10 : 0x66000000).setMaskFilter(blur);
      canvas.drawRRect(at.offset(0, 9 * unit).withRadii(radius), paint);
      paint.setMaskFilter(null).setColor(palette().surface());
      canvas.drawRRect(at.withRadii(radius), paint);
      paint.setShader(sheen).setDither(true);
      canvas.drawRRect(at.withRadii(radius), paint);
      paint.setShader(null);
    }
    outline(canvas, at, radius, palette().veil(light ? 0x18 : 0x38));
  }

  /** A place kept for a card still to come. */
  public void ghost(Canvas canvas, Rect at, float radius) {
    fill(canvas, at, radius, palette().veil(0x0E));
    outline(canvas, at, radius, palette().veil(0x20));
  }

  public void outline(Canvas canvas, Rect at, float radius, int color) {
    float width = 1.5f * unit;
    try (Paint paint = new Paint().setAntiAlias(true)) {
      paint.setMode(PaintMode.STROKE).setStrokeWidth(width).setColor(color);
      canvas.drawRRect(at.inflate(-width / 2).withRadii(radius - width / 2), paint);
    }
  }

  public void fill(Canvas canvas, Rect at, float radius, int color) {
    try (Paint paint = new Paint().setAntiAlias(true).setColor(color)) {
      canvas.drawRRect(at.withRadii(radius), paint);
    }
  }

  /** A rounded shape filled with the accent. */
  public void accent(Canvas canvas, Rect at, float radius) {
    gradient(canvas, at, radius, palette().accent(), palette().accentDeep());
  }

  /** A rounded shape that passes from one colour to another, down to the right. */
  public void gradient(Canvas canvas, Rect at, float radius, int from, int to) {
    try (Shader gradient =
            Shader.makeLinearGradient(
                at.getLeft(), at.getTop(), at.getRight(), at.getBottom(), new int[] {from, to});
        Paint paint = new Paint().setAntiAlias(true).setDither(true).setShader(gradient)) {
      RRect shape = at.withRadii(radius);
      canvas.drawRRect(shape, paint);
    }
  }
}
