package dev.reelmill.composition;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.scene.SceneLayouts;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import java.util.List;
import java.util.stream.Stream;

/** Texts that end in an ellipsis because they do not fit. */
public final class ShortenedTexts {
  private ShortenedTexts() {}

  /** Those of a script in any theme, as they were given. */
  public static List<String> of(Script script, FilmFormat format) {
    return script.scenes().stream()
        .flatMap(scene -> layers(scene, format))
        .flatMap(layer -> layer.texts().stream())
        .filter(mark -> mark.text().cut())
        .map(mark -> mark.text().source())
        .distinct()
        .toList();
  }

  private static Stream<Layer> layers(ScriptScene scene, FilmFormat format) {
    return Theme.all().stream()
        .flatMap(
            theme ->
                SceneLayouts.of(scene, LayoutCheck.stage(scene, format), theme).layers().stream());
  }
}
