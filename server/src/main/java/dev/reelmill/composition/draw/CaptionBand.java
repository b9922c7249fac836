package dev.reelmill.composition.draw;

import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.narration.WordTiming;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One caption page in its zone, the word being spoken on a pill. */
public final class CaptionBand implements AutoCloseable {
  private static final double HELD_SECONDS = 0.35;

  /** A word's moment and the number of its first and last part in the text. */
  private record Spoken(double start, double end, int first, int last) {}

  private final Stage stage;
  private final Text text;
  private final float left;
  private final float top;
  private final double start;
  private final List<Spoken> words = new ArrayList<>();
  private final Sprite light;
  private final Sprite dark;

  /**
   * Sets a page.
   *
   * @param page its words, with times from the start of the scene
   */
  public CaptionBand(List<WordTiming> page, Stage stage, Brush brush) {
    this.stage = stage;
    this.start = page.getFirst().start();
    this.text = set(page, stage);
    Rect zone = stage.captions();
    this.left = zone.getLeft() + (zone.getWidth() - text.width()) / 2;
    this.top = zone.getTop() + (zone.getHeight() - text.height()) / 2;
    number(page);
    Rect extent = text.ink(left, top).inflate(28 * stage.unit());
    this.light =
        Sprite.of(extent, c -> brush.centredText(c, text, left, top, brush.palette().text(), true));
    this.dark =
        Sprite.of(extent, c -> brush.centredText(c, text, left, top, Theme.PILL_INK, false));
  }

  /** The page as set for a frame. */
  public static Text set(List<WordTiming> page, Stage stage) {
    String words = page.stream().map(WordTiming::text).collect(Collectors.joining(" "));
    float width = stage.captions().getWidth() - 24 * stage.unit();
    return Typesetter.set(words, stage.captionType(), width);
  }

  private void number(List<WordTiming> page) {
    int next = 0;
    for (int i = 0; i < page.size(); i++) {
      String word = DrawableText.of(page.get(i).text());
      if (word.isEmpty()) {
        continue;
      }
      int parts = word.split(" ").length;
      double end = page.get(i).end();
      boolean held = i + 1 < page.size() && page.get(i + 1).start() - end < HELD_SECONDS;
      double until = held ? page.get(i + 1).start() : end + 0.1;
      words.add(new Spoken(page.get(i).start(), until, next, next + parts - 1));
      next += parts;
    }
  }

  public void draw(Sheet sheet, double seconds) {
    double shown = Easing.out((seconds - start + 0.05) / 0.25);
    float scale = (float) (0.94 + 0.06 * shown);
    Rect zone = stage.captions();
    float x = (zone.getLeft() + zone.getRight()) / 2;
    float y = (zone.getTop() + zone.getBottom()) / 2;
    sheet.put(light, Place.scaled(scale, x, y, 0, 0), shown, null);
    for (Spoken word : words) {
      if (seconds >= word.start() && seconds < word.end()) {
        pills(word, Easing.back((seconds - word.start() + 0.06) / 0.18))
            .forEach(pill -> sheet.paint(pill, 1, canvas -> pill(canvas, pill)));
      }
    }
  }

  private void pill(Canvas canvas, Rect at) {
    RRect shape = at.withRadii(14 * stage.unit());
    try (Paint paint = new Paint().setAntiAlias(true).setColor(Theme.PILL)) {
      canvas.drawRRect(shape, paint);
    }
    int save = canvas.save();
    canvas.clipRRect(shape, true);
    new CanvasSheet(canvas).put(dark, Place.OWN, 1, null);
    canvas.restoreToCount(save);
  }

  /** One for each line the word stands on. */
  private List<Rect> pills(Spoken word, double grown) {
    float side = (float) (0.21 * text.size() * grown);
    float above = (float) (0.29 * text.size() * (0.6 + 0.4 * grown));
    List<Rect> pills = new ArrayList<>();
    for (int number = 0; number < text.lines().size(); number++) {
      Text.Line line = text.lines().get(number);
      float lineLeft = left + (text.width() - line.width()) / 2;
      float baseline = top + text.baseline(number);
      List<Text.Placed> marked =
          line.words().stream()
              .filter(placed -> placed.number() >= word.first() && placed.number() <= word.last())
              .toList();
      if (!marked.isEmpty()) {
        Text.Placed last = marked.getLast();
        pills.add(
            Rect.makeLTRB(
                lineLeft + marked.getFirst().x() - side,
                baseline - Text.CAPITALS * text.size() - above,
                lineLeft + last.x() + last.width() + side,
                baseline + above));
      }
    }
    return pills;
  }

  @Override
  public void close() {
    light.close();
    dark.close();
  }
}
