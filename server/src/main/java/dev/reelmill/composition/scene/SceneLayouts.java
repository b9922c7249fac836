package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import dev.reelmill.script.ScriptScene;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Lays out scenes: as large as fits between header and captions. */
public final class SceneLayouts {
  private static final float[] SCALES = {
    1, 0.95f, 0.9f, 0.85f, 0.8f, 0.75f, 0.7f, 0.65f, 0.6f, 0.55f, 0.5f
  };

  /** Share of the free height that stays above the column. */
  private static final float ABOVE = 0.44f;

  private SceneLayouts() {}

  /** Lays out one scene. */
  public static SceneLayout of(ScriptScene scene, Stage stage) {
    List<Block> fitting = List.of();
    for (float scale : SCALES) {
      List<Block> column = column(scene, new Desk(stage, scale, scene.lines().size()));
      if (height(column) <= stage.content().getHeight()) {
        if (column.stream().noneMatch(Block::cut)) {
          return placed(column, scene, stage);
        }
        fitting = fitting.isEmpty() ? column : fitting;
      }
    }
    if (fitting.isEmpty()) {
      fitting = column(scene, new Desk(stage, SCALES[SCALES.length - 1], scene.lines().size()));
    }
    return placed(fitting, scene, stage);
  }

  private static List<Block> column(ScriptScene scene, Desk desk) {
    return switch (scene.picture()) {
      case Hook hook -> HookScene.column(hook, desk);
      case Statement statement -> StatementScene.column(statement, desk);
      case Bullets bullets -> BulletsScene.column(bullets, desk);
      case FactCard card -> FactCardScene.column(card, desk);
      case CallToAction call -> CallToActionScene.column(call, desk);
      case BigNumber number -> PlainScenes.number(number, desk);
      case Comparison comparison -> FactCardScene.column(PlainScenes.comparison(comparison), desk);
      case Chart chart -> FactCardScene.column(PlainScenes.chart(chart), desk);
      case Timeline timeline -> FactCardScene.column(PlainScenes.timeline(timeline), desk);
      case IconList list -> BulletsScene.column(new Bullets(list.heading(), list.items()), desk);
      case Quote quote -> PlainScenes.quote(quote, desk);
      case PlaceCard place -> PlainScenes.place(place, desk);
      case Steps steps -> BulletsScene.column(new Bullets(steps.heading(), steps.steps()), desk);
    };
  }

  private static SceneLayout placed(List<Block> column, ScriptScene scene, Stage stage) {
    Rect area = stage.content();
    float top = area.getTop() + Math.max(0, area.getHeight() - height(column)) * ABOVE;
    List<Layer> layers = new ArrayList<>(ornaments(scene, stage));
    for (int i = 0; i < column.size(); i++) {
      top += i > 0 ? column.get(i).gap() : 0;
      layers.addAll(column.get(i).placing().at(top));
      top += column.get(i).height();
    }
    return new SceneLayout(layers, remarks(scene));
  }

  private static List<Layer> ornaments(ScriptScene scene, Stage stage) {
    return switch (scene.picture()) {
      case Hook _ -> List.of(Rings.at(stage, 0.24f));
      case Statement _ -> List.of(Rings.at(stage, 0.54f));
      case CallToAction _ -> List.of(Rings.at(stage, 0.36f));
      case BigNumber _, Quote _, PlaceCard _ -> List.of(Rings.at(stage, 0.3f));
      case Bullets _, FactCard _, Comparison _, Chart _, Timeline _, IconList _, Steps _ ->
          List.of();
    };
  }

  private static float height(List<Block> column) {
    float height = 0;
    for (int i = 0; i < column.size(); i++) {
      height += column.get(i).height() + (i > 0 ? column.get(i).gap() : 0);
    }
    return height;
  }

  private static List<String> remarks(ScriptScene scene) {
    return switch (scene.picture()) {
      case Bullets bullets -> shown(bullets.items().size(), BulletsScene.MOST_ITEMS, "items");
      case IconList list -> shown(list.items().size(), BulletsScene.MOST_ITEMS, "items");
      case Steps steps -> shown(steps.steps().size(), BulletsScene.MOST_ITEMS, "steps");
      case FactCard card -> shown(card.facts().size(), FactCardScene.MOST_FACTS, "facts");
      case Chart chart -> shown(chart.data().size(), FactCardScene.MOST_FACTS, "values");
      case Timeline line -> shown(line.moments().size(), FactCardScene.MOST_FACTS, "moments");
      case Hook _, Statement _, CallToAction _, BigNumber _, Comparison _, Quote _, PlaceCard _ ->
          List.of();
    };
  }

  private static List<String> shown(int given, int most, String things) {
    return given > most ? List.of(most + " of " + given + " " + things + " shown") : List.of();
  }
}
