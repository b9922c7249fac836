package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.vista.VistaScene;
import dev.reelmill.script.MoneyPicture;
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
import dev.reelmill.script.Vista;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Lays out scenes: as large as fits between header and captions. */
public final class SceneLayouts {
  private static final float[] SCALES = {
    1.3f, 1.2f, 1.1f, 1, 0.95f, 0.9f, 0.85f, 0.8f, 0.75f, 0.7f, 0.65f, 0.6f, 0.55f, 0.5f, 0.45f,
    0.4f
  };

  /** Share of the free height that stays above a column. */
  private static final float ABOVE = 0.44f;

  /** Share of the height that a scene may take which is larger than wanted. */
  private static final float LOOSE = 0.74f;

  private static final float LOOSE_AND_LOW = 0.84f;

  /** What a title in the last line may hang below its column. */
  private static final float DESCENDERS = 20;

  private SceneLayouts() {}

  /** Lays out one scene. */
  public static SceneLayout of(ScriptScene scene, Stage stage, Theme theme) {
    Plan fitting = null;
    for (float scale : SCALES) {
      Desk desk = new Desk(stage, theme, stage.content(), scale, scene.lines().size());
      Plan plan = plan(scene, desk);
      float share = scale <= 1 ? 1 : stage.tall() ? LOOSE : LOOSE_AND_LOW;
      float room = stage.content().getHeight() * share - desk.px(DESCENDERS);
      if (plan.height() <= room) {
        if (!plan.cut()) {
          return placed(plan, scene, stage, theme);
        }
        fitting = fitting == null ? plan : fitting;
      }
    }
    if (fitting == null) {
      float least = SCALES[SCALES.length - 1];
      fitting = plan(scene, new Desk(stage, theme, stage.content(), least, scene.lines().size()));
    }
    return placed(fitting, scene, stage, theme);
  }

  private static Plan plan(ScriptScene scene, Desk desk) {
    return switch (scene.picture()) {
      case Hook hook -> HookScene.plan(hook, desk);
      case Statement statement -> StatementScene.plan(statement, desk);
      case Bullets bullets -> BulletsScene.plan(bullets, desk);
      case FactCard card -> FactCardScene.plan(card, desk);
      case CallToAction call -> CallToActionScene.plan(call, desk);
      case BigNumber number -> BigNumberScene.plan(number, desk);
      case Comparison comparison -> ComparisonScene.plan(comparison, desk);
      case Chart chart -> ChartScene.plan(chart, desk);
      case Timeline timeline -> TimelineScene.plan(timeline, desk);
      case IconList list -> IconListScene.plan(list, desk);
      case Quote quote -> QuoteScene.plan(quote, desk);
      case PlaceCard place -> PlaceScene.plan(place, desk);
      case Steps steps -> StepsScene.plan(steps, desk);
      case Vista _ -> Plan.column(List.of()); // all of it is behind
      case MoneyPicture money -> MoneyScenes.plan(money, desk);
    };
  }

  private static SceneLayout placed(Plan plan, ScriptScene scene, Stage stage, Theme theme) {
    List<Layer> layers = new ArrayList<>(ornaments(scene, stage, theme));
    place(plan.lead(), stage, plan.beside().isEmpty() ? ABOVE : 0.5f, layers);
    place(plan.beside(), stage, 0.5f, layers);
    return new SceneLayout(layers, remarks(scene));
  }

  private static void place(List<Block> column, Stage stage, float above, List<Layer> layers) {
    Rect area = stage.content();
    float free = Math.max(0, area.getHeight() - Plan.height(column));
    float top = area.getTop() + free * above;
    for (int i = 0; i < column.size(); i++) {
      top += i > 0 ? column.get(i).gap() : 0;
      layers.addAll(column.get(i).placing().at(top));
      top += column.get(i).height();
    }
  }

  private static List<Layer> ornaments(ScriptScene scene, Stage stage, Theme theme) {
    return switch (scene.picture()) {
      case Hook _ -> List.of(Ornaments.at(theme.ornament(), stage, 0.24f));
      case Statement _ -> List.of(Ornaments.at(theme.ornament(), stage, 0.54f));
      case CallToAction _ -> List.of(Ornaments.at(theme.ornament(), stage, 0.36f));
      case BigNumber _ -> List.of(Ornaments.at(theme.ornament(), stage, 0.6f));
      case Vista vista -> VistaScene.layers(vista, stage, theme);
      case Quote _ -> List.of(Ornaments.at(theme.ornament(), stage, 0.3f));
      case Bullets _,
          FactCard _,
          Comparison _,
          Chart _,
          Timeline _,
          IconList _,
          PlaceCard _,
          Steps _,
          MoneyPicture _ ->
          List.of();
    };
  }

  private static List<String> remarks(ScriptScene scene) {
    return switch (scene.picture()) {
      case Bullets bullets -> shown(bullets.items().size(), BulletsScene.MOST_ITEMS, "items");
      case IconList list -> shown(list.items().size(), IconListScene.MOST_ITEMS, "items");
      case Steps steps -> shown(steps.steps().size(), StepsScene.MOST_STEPS, "steps");
      case FactCard card -> shown(card.facts().size(), FactCardScene.MOST_FACTS, "facts");
      case Chart chart -> shown(chart.data().size(), ChartScene.MOST_DATA, "values");
      case Timeline line -> shown(line.moments().size(), TimelineScene.MOST_MOMENTS, "moments");
      case Hook _,
          Statement _,
          CallToAction _,
          BigNumber _,
          Comparison _,
          Quote _,
          PlaceCard _,
          Vista _,
          MoneyPicture _ ->
          List.of();
    };
  }

  private static List<String> shown(int given, int most, String things) {
    return given > most ? List.of(most + " of " + given + " " + things + " shown") : List.of();
  }
}
