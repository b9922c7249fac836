package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Palette;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Locale;

/**
 * Where a scene, or a column of it, is laid out at one scale.
 *
 * @param area the place, in pixels of the frame
 * @param scale 1 for the wanted size, less where that does not fit
 * @param spokenLines number of lines spoken in the scene
 */
record Desk(Stage stage, Theme theme, Rect area, float scale, int spokenLines) {
  /** Pixels for units of design. */
  float px(float units) {
    return units * stage.unit() * scale;
  }

  float left() {
    return area.getLeft();
  }

  float width() {
    return area.getWidth();
  }

  boolean wide() {
    return stage.wide();
  }

  /** The first number where the frame is tall, the second where it is not. */
  float tallOr(float tall, float other) {
    return stage.tall() ? tall : other;
  }

  Palette palette() {
    return theme.palette();
  }

  /** A column of it, between shares of its width. */
  Desk part(float from, float to) {
    Rect part =
        Rect.makeLTRB(
            area.getLeft() + from * area.getWidth(),
            area.getTop(),
            area.getLeft() + to * area.getWidth(),
            area.getBottom());
    return new Desk(stage, theme, part, scale, spokenLines);
  }

  Text set(String raw, Type type, float width) {
    return Typesetter.set(cased(raw, type), typeOf(type), width);
  }

  /** A figure on one line, all digits equally wide. */
  Text setFigure(String raw, Type type, float width) {
    return Typesetter.setFigure(raw, typeOf(type), width);
  }

  /** A figure in the very size of another one. */
  Text setFigureIn(String raw, Text other) {
    return Typesetter.setFigure(raw, other.type().noLargerThan(other.size()), Float.MAX_VALUE);
  }

  /** Several texts in one size, the smallest that one of them needs. */
  List<Text> setAlike(List<String> raw, Type type, float width) {
    Type wanted = typeOf(type);
    float size =
        (float)
            raw.stream()
                .map(text -> Typesetter.set(cased(text, type), wanted, width))
                .mapToDouble(Text::size)
                .min()
                .orElse(wanted.size());
    Type common = wanted.exactly(size);
    return raw.stream().map(text -> Typesetter.set(cased(text, type), common, width)).toList();
  }

  /** A type in pixels of this frame, in the theme's lettering. */
  Type typeOf(Type type) {
    return stage.type(theme.lettering().of(type), scale);
  }

  /** With its own line; where a line more is spoken, the first is the heading's. */
  Cue cue(int item, int items) {
    int before = spokenLines - items;
    return before == 0 || before == 1
        ? Cue.line(item + before, 0)
        : Cue.share(0.8 * item / items, 0.25);
  }

  private String cased(String raw, Type type) {
    return theme.lettering().capitals() && type.headline() ? raw.toUpperCase(Locale.ROOT) : raw;
  }
}
