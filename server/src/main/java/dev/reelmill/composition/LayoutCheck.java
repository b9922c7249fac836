package dev.reelmill.composition;

import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Role;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.scene.Header;
import dev.reelmill.composition.scene.SceneLayout;
import dev.reelmill.composition.scene.SceneLayouts;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.Script;
import dev.reelmill.script.ScriptScene;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Lays out a script as it would be drawn and says what a viewer could not read. */
public final class LayoutCheck {
  /** Pixels that rounding may cost. */
  private static final float TOLERANCE = 0.5f;

  private LayoutCheck() {}

  /**
   * Checks every scene in every theme. A text shortened to an ellipsis is no problem.
   *
   * @return one sentence each: text clipped, outside the safe area, in the captions' zone or over
   *     another element; letters without glyphs; items that are not shown
   */
  public static List<String> problems(Script script, FilmFormat format) {
    return Theme.all().stream()
        .flatMap(theme -> problems(script, format, theme).stream())
        .distinct()
        .toList();
  }

  private static List<String> problems(Script script, FilmFormat format, Theme theme) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < script.scenes().size(); i++) {
      Stage stage = stage(script.scenes().get(i), format);
      SceneLayout scene = SceneLayouts.of(script.scenes().get(i), stage, theme);
      List<Layer> layers = new ArrayList<>(Header.of(Film.tag(script), stage));
      layers.addAll(scene.layers());
      List<String> found = new ArrayList<>(scene.remarks());
      found.addAll(problems(layers, stage));
      found.addAll(missing(script.scenes().get(i).picture()));
      for (String problem : found) {
        problems.add("scene " + (i + 1) + ": " + problem);
      }
    }
    return List.copyOf(problems);
  }

  static Stage stage(ScriptScene scene, FilmFormat format) {
    return new Stage(format.width(), format.height(), !scene.lines().isEmpty());
  }

  static List<String> problems(List<Layer> layers, Stage stage) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      for (int j = 0; j < layer.texts().size(); j++) {
        check(layer, layer.texts().get(j), stage, problems);
        checkOverlap(layer, j, problems);
      }
      if (layer.role() == Role.CONTENT) {
        checkPlace(layer, layers.subList(i + 1, layers.size()), stage, problems);
      }
    }
    return problems.stream().distinct().toList();
  }

  private static void check(Layer layer, Mark mark, Stage stage, List<String> problems) {
    String text = layer.name() + " \"" + mark.text().source() + "\"";
    if (!within(mark.ink(), layer.bounds().inflate(layer.bleed()))) {
      problems.add(text + " is clipped");
    }
    if (!within(mark.ink(), stage.safe())) {
      problems.add(text + " leaves the safe area");
    }
    if (stage.captioned() && overlap(mark.ink(), stage.captions())) {
      problems.add(text + " reaches into the captions");
    }
  }

  private static List<String> missing(ScenePicture picture) {
    return SceneTexts.of(picture)
        .filter(text -> !DrawableText.missing(text).isEmpty())
        .map(text -> "\"" + text + "\" has letters without glyphs: " + DrawableText.missing(text))
        .distinct()
        .toList();
  }

  private static void checkOverlap(Layer layer, int number, List<String> problems) {
    Mark mark = layer.texts().get(number);
    for (Mark other : layer.texts().subList(number + 1, layer.texts().size())) {
      if (overlap(mark.ink(), other.ink())) {
        problems.add("\"" + mark.text().source() + "\" overlaps \"" + other.text().source() + "\"");
      }
    }
  }

  private static void checkPlace(
      Layer layer, List<Layer> others, Stage stage, List<String> problems) {
    if (!within(layer.bounds(), stage.safe())) {
      problems.add(layer.name() + " leaves the safe area");
    }
    if (stage.captioned() && overlap(layer.bounds(), stage.captions())) {
      problems.add(layer.name() + " reaches into the captions");
    }
    for (Layer other : others) {
      if (other.role() == Role.CONTENT && overlap(layer.bounds(), other.bounds())) {
        problems.add(layer.name() + " overlaps " + other.name());
      }
    }
  }

  private static boolean within(Rect inner, Rect outer) {
    return inner.getLeft() >= outer.getLeft() - TOLERANCE
        && inner.getTop() >= outer.getTop() - TOLERANCE
        && inner.getRight() <= outer.getRight() + TOLERANCE
        && inner.getBottom() <= outer.getBottom() + TOLERANCE;
  }

  private static boolean overlap(Rect one, Rect other) {
    return one.getLeft() < other.getRight() - TOLERANCE
        && other.getLeft() < one.getRight() - TOLERANCE
        && one.getTop() < other.getBottom() - TOLERANCE
        && other.getTop() < one.getBottom() - TOLERANCE;
  }
}
