package dev.reelmill.script;

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

/** Names of the kinds of picture in written scripts. */
final class PictureKind {
  private PictureKind() {}

  static String of(ScenePicture picture) {
    return switch (picture) {
      case Hook _ -> "hook";
      case Statement _ -> "statement";
      case Bullets _ -> "bullets";
      case FactCard _ -> "fact_card";
      case CallToAction _ -> "call_to_action";
      case BigNumber _ -> "big_number";
      case Comparison _ -> "comparison";
      case Chart _ -> "chart";
      case Timeline _ -> "timeline";
      case IconList _ -> "icon_list";
      case Quote _ -> "quote";
      case PlaceCard _ -> "place_card";
      case Steps _ -> "steps";
      case Vista _ -> "vista";
      case MoneyPicture money -> MoneyKind.of(money);
    };
  }

  /**
   * The record that holds a kind.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  static Class<? extends ScenePicture> type(String kind) {
    return switch (kind) {
      case "hook" -> Hook.class;
      case "statement" -> Statement.class;
      case "bullets" -> Bullets.class;
      case "fact_card" -> FactCard.class;
      case "call_to_action" -> CallToAction.class;
      case "big_number" -> BigNumber.class;
      case "comparison" -> Comparison.class;
      case "chart" -> Chart.class;
      case "timeline" -> Timeline.class;
      case "icon_list" -> IconList.class;
      case "quote" -> Quote.class;
      case "place_card" -> PlaceCard.class;
      case "steps" -> Steps.class;
      case "vista" -> Vista.class;
      default ->
          MoneyKind.type(kind)
              .orElseThrow(
                  () -> new IllegalArgumentException("no scene is of kind \"" + kind + "\""));
    };
  }
}
