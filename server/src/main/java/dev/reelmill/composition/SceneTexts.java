package dev.reelmill.composition;

import dev.reelmill.script.MoneyPicture;
import dev.reelmill.script.MoneyText;
import dev.reelmill.script.ScenePicture;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Bullets;
import dev.reelmill.script.ScenePicture.CallToAction;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Datum;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Hook;
import dev.reelmill.script.ScenePicture.IconList;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import dev.reelmill.script.Vista;
import java.util.List;
import java.util.stream.Stream;

/** Every text of a picture, as written. */
final class SceneTexts {
  private SceneTexts() {}

  static Stream<String> of(ScenePicture picture) {
    return switch (picture) {
      case Hook hook -> Stream.of(hook.tag(), hook.headline(), hook.detail());
      case Statement statement -> Stream.of(statement.text());
      case Bullets bullets -> with(bullets.heading(), bullets.items());
      case FactCard card ->
          Stream.concat(
              Stream.of(card.heading()),
              card.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value())));
      case CallToAction call -> Stream.of(call.headline(), call.detail(), call.address());
      case BigNumber number -> Stream.of(number.prefix(), number.suffix(), number.label());
      case Comparison comparison ->
          Stream.of(
                  Stream.of(comparison.heading()),
                  side(comparison.left()),
                  side(comparison.right()))
              .flatMap(texts -> texts);
      case Chart chart ->
          Stream.concat(
              Stream.of(chart.heading(), chart.prefix(), chart.suffix()),
              chart.data().stream().map(Datum::label));
      case Timeline timeline ->
          Stream.concat(
              Stream.of(timeline.heading()),
              timeline.moments().stream()
                  .flatMap(moment -> Stream.of(moment.when(), moment.what())));
      case IconList list -> with(list.heading(), list.items());
      case Quote quote -> Stream.of(quote.text(), quote.source());
      case PlaceCard place -> Stream.of(place.name(), place.detail());
      case Steps steps -> with(steps.heading(), steps.steps());
      case Vista vista -> Stream.of(vista.text());
      case MoneyPicture money -> with(money.heading(), MoneyText.rows(money));
    };
  }

  private static Stream<String> side(Side side) {
    return Stream.concat(Stream.of(side.label(), side.value()), side.points().stream());
  }

  private static Stream<String> with(String heading, List<String> items) {
    return Stream.concat(Stream.of(heading), items.stream());
  }
}
