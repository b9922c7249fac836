package dev.reelmill.composition;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Palette;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.illustration.Illustrations;
import dev.reelmill.script.ScenePicture;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.skija.svg.SVGDOM;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A scene as one card that does not move: an SVG template in the theme's colours, the picture's
 * texts set upon it under an icon. It needs little, so that it can be drawn when the moving scene
 * cannot.
 */
final class StillCard implements BaseFrames {
  private static final String TEMPLATE = template();

  private static final float[] SCALES = {1.3f, 1.15f, 1, 0.88f, 0.76f, 0.64f, 0.54f, 0.45f};
  private static final float PADDING = 44;
  private static final float GAP = 30;
  private static final float TILE = 116;
  private static final float BAR = 10;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment pixels;

  StillCard(ScenePicture picture, Stage stage, Theme theme) {
    int width = stage.width();
    int height = stage.height();
    pixels = arena.allocate(4L * width * height, 64);
    ImageInfo form = new ImageInfo(width, height, ColorType.BGRA_8888, ColorAlphaType.OPAQUE);
    try (Surface surface = Surface.wrapPixels(form, pixels.address(), width * 4L)) {
      draw(surface.getCanvas(), CardTexts.of(picture), stage, theme);
    }
  }

  @Override
  public void fill(int frameNumber, MemorySegment bgra) {
    bgra.copyFrom(pixels);
  }

  @Override
  public void close() {
    arena.close();
  }

  private static void draw(Canvas canvas, CardTexts card, Stage stage, Theme theme) {
    float unit = stage.unit();
    Rect area = stage.content();
    List<String> icons = icons(card);
    float above = (PADDING + BAR + GAP + (icons.isEmpty() ? 0 : TILE + GAP)) * unit;
    List<Text> texts = texts(card, stage, area, above);
    float height = Math.min(area.getHeight(), above + height(texts, unit) + PADDING * unit);
    float top = area.getTop() + (area.getHeight() - height) / 2;
    Rect at = Rect.makeXYWH(area.getLeft(), top, area.getWidth(), height);
    ground(canvas, at, top + above - (BAR + GAP) * unit, stage, theme.palette());
    Brush brush = new Brush(theme, unit);
    float left = area.getLeft() + PADDING * unit;
    if (!icons.isEmpty()) {
      tile(canvas, brush, icons.getFirst(), left, top + PADDING * unit);
    }
    float y = top + above;
    for (int i = 0; i < texts.size(); i++) {
      int color = i == 0 ? theme.palette().text() : theme.palette().soft();
      brush.text(canvas, texts.get(i), left, y, color);
      y += texts.get(i).height() + GAP * unit;
    }
  }

  private static List<String> icons(CardTexts card) {
    String text = (card.heading() + " " + String.join(" ", card.rows())).strip();
    return text.isEmpty() ? List.of() : Illustrations.shared().icons(text, 1);
  }

  private static void tile(Canvas canvas, Brush brush, String icon, float left, float top) {
    float side = TILE * brush.unit();
    Rect tile = Rect.makeXYWH(left, top, side, side);
    brush.accent(canvas, tile, side * 0.28f);
    Icons.draw(canvas, icon, tile.inflate(-side * 0.24f), brush.palette().accentInk());
  }

  /** As large as all of them have room. */
  private static List<Text> texts(CardTexts card, Stage stage, Rect area, float above) {
    float width = area.getWidth() - 2 * PADDING * stage.unit();
    float room = area.getHeight() - above - PADDING * stage.unit();
    List<Text> texts = List.of();
    for (float scale : SCALES) {
      texts = new ArrayList<>();
      if (!card.heading().isBlank()) {
        texts.add(Typesetter.set(card.heading(), stage.type(Type.HEADING.lines(4), scale), width));
      }
      for (String row : card.rows()) {
        texts.add(Typesetter.set(row, stage.type(Type.ITEM, scale), width));
      }
      boolean whole = texts.stream().noneMatch(Text::cut);
      if (whole && height(texts, stage.unit()) <= room) {
        return texts;
      }
    }
    return texts;
  }

  private static float height(List<Text> texts, float unit) {
    float sum = 0;
    for (Text text : texts) {
      sum += text.height() + GAP * unit;
    }
    return Math.max(0, sum - GAP * unit);
  }

  private static void ground(Canvas canvas, Rect card, float barTop, Stage stage, Palette palette) {
    float unit = stage.unit();
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("width", stage.width()),
            Map.entry("height", stage.height()),
            Map.entry("left", card.getLeft()),
            Map.entry("top", card.getTop()),
            Map.entry("cardWidth", card.getWidth()),
            Map.entry("cardHeight", card.getHeight()),
            Map.entry("radius", 28 * unit),
            Map.entry("barLeft", card.getLeft() + PADDING * unit),
            Map.entry("barTop", barTop),
            Map.entry("barWidth", 120 * unit),
            Map.entry("barHeight", BAR * unit),
            Map.entry("barRadius", BAR / 2 * unit),
            Map.entry("tide", color(palette.tide())),
            Map.entry("night", color(palette.night())),
            Map.entry("surface", color(palette.surface())),
            Map.entry("accent", color(palette.accent())),
            Map.entry("accentDeep", color(palette.accentDeep())));
    String svg = TEMPLATE;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      svg = svg.replace("{" + value.getKey() + "}", value.getValue().toString());
    }
    try (Data data = Data.makeFromBytes(svg.getBytes(StandardCharsets.UTF_8));
        SVGDOM dom = new SVGDOM(data)) {
      dom.setContainerSize(stage.width(), stage.height()).render(canvas);
    }
  }

  private static String color(int argb) {
    return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
  }

  private static String template() {
    String name = "static-card.svg";
    try (InputStream in = Objects.requireNonNull(StillCard.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
