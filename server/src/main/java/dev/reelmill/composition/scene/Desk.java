package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Type;
import java.util.List;

/**
 * Where a scene is laid out at one scale.
 *
 * @param scale 1 for the wanted size, less where that does not fit
 * @param spokenLines number of lines spoken in the scene
 */
record Desk(Stage stage, float scale, int spokenLines) {
  /** Pixels for units of design. */
  float px(float units) {
    return units * stage.unit() * scale;
  }

  float left() {
    return stage.content().getLeft();
  }

  float width() {
    return stage.content().getWidth();
  }

  Text set(String raw, Type type, float width) {
    return Typesetter.set(raw, stage.type(type, scale), width);
  }

  /** Several texts in one size, the smallest that one of them needs. */
  List<Text> setAlike(List<String> raw, Type type, float width) {
    Type wanted = stage.type(type, scale);
    List<Text> each = raw.stream().map(text -> Typesetter.set(text, wanted, width)).toList();
    float size = (float) each.stream().mapToDouble(Text::size).min().orElse(wanted.size());
    Type common = wanted.noLargerThan(size);
    return raw.stream().map(text -> Typesetter.set(text, common, width)).toList();
  }
}
