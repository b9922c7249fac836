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
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Statement;
import dev.reelmill.script.ScenePicture.Steps;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.stream.Stream;

/** What there is to read in a picture. */
final class PictureText {
  private PictureText() {}

  /** Characters of all its texts. */
  static int length(ScenePicture picture) {
    return texts(picture).mapToInt(String::length).sum();
  }

  /** All its texts. */
  static Stream<String> texts(ScenePicture picture) {
    return switch (picture) {
      case Hook hook -> Stream.of(hook.tag(), hook.headline(), hook.detail());
      case Statement statement -> Stream.of(statement.text());
      case Bullets bullets -> Stream.concat(Stream.of(bullets.heading()), bullets.items().stream());
      case FactCard card ->
          card.facts().stream().flatMap(fact -> Stream.of(fact.label(), fact.value()));
      case CallToAction call -> Stream.of(call.headline(), call.detail(), call.address());
      case BigNumber number -> Stream.of("1,000", number.label());
      case Comparison two ->
          Stream.concat(
              Stream.of(two.heading()),
              Stream.of(two.left(), two.right()).flatMap(PictureText::texts));
      case Chart chart ->
          Stream.concat(
              Stream.of(chart.heading()),
              chart.data().stream().flatMap(datum -> Stream.of(datum.label(), "1,000")));
      case Timeline timeline ->
          timeline.moments().stream().flatMap(moment -> Stream.of(moment.when(), moment.what()));
      case IconList list -> Stream.concat(Stream.of(list.heading()), list.items().stream());
      case Quote quote -> Stream.of(quote.text(), quote.source());
      case PlaceCard place -> Stream.of(place.name(), place.detail());
      case Steps steps -> Stream.concat(Stream.of(steps.heading()), steps.steps().stream());
      case Vista vista -> Stream.of(vista.text());
      case MoneyPicture money ->
          Stream.concat(Stream.of(money.heading()), MoneyText.rows(money).stream());
    };
  }

  private static Stream<String> texts(Side side) {
    return Stream.concat(Stream.of(side.label(), side.value()), side.points().stream());
  }
}
