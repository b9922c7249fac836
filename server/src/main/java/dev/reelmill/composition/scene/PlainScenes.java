package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.theme.Theme;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.BigNumber;
import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Fact;
import dev.reelmill.script.ScenePicture.FactCard;
import dev.reelmill.script.ScenePicture.Icon;
import dev.reelmill.script.ScenePicture.PlaceCard;
import dev.reelmill.script.ScenePicture.Quote;
import dev.reelmill.script.ScenePicture.Side;
import dev.reelmill.script.ScenePicture.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kinds of scene that are columns of texts and facts. */
final class PlainScenes {
  private PlainScenes() {}

  static List<Block> number(BigNumber number, Desk desk) {
    String figure =
        number.prefix()
            + String.format(Locale.ROOT, "%,." + number.decimals() + "f", number.value())
            + number.suffix();
    return titled(desk, figure, number.label());
  }

  static List<Block> quote(Quote quote, Desk desk) {
    List<Block> column = new ArrayList<>();
    column.add(Blocks.rule(desk, 0, Cue.start(0)));
    column.addAll(
        Blocks.text(desk, "quote", quote.text(), Type.STATEMENT, Theme.TEXT, 56, Cue.start(0.15)));
    column.addAll(
        Blocks.text(
            desk, "source", quote.source(), Type.REMARK, Theme.SOFT_TEXT, 52, Cue.start(0.5)));
    return column;
  }

  static List<Block> place(PlaceCard place, Desk desk) {
    return titled(desk, place.name(), place.detail());
  }

  static FactCard comparison(Comparison comparison) {
    return new FactCard(
        comparison.heading(), List.of(fact(comparison.left()), fact(comparison.right())));
  }

  static FactCard chart(Chart chart) {
    return new FactCard(
        chart.heading(),
        chart.data().stream()
            .map(
                datum ->
                    new Fact(
                        Icon.SKILL,
                        datum.label(),
                        chart.prefix()
                            + String.format(Locale.ROOT, "%,.0f", datum.value())
                            + chart.suffix()))
            .toList());
  }

  static FactCard timeline(Timeline timeline) {
    return new FactCard(
        timeline.heading(),
        timeline.moments().stream()
            .map(moment -> new Fact(Icon.TIME, moment.when(), moment.what()))
            .toList());
  }

  private static Fact fact(Side side) {
    String value = side.value().isBlank() ? String.join(", ", side.points()) : side.value();
    return new Fact(Icon.SKILL, side.label(), value);
  }

  private static List<Block> titled(Desk desk, String title, String remark) {
    List<Block> column = new ArrayList<>();
    column.add(Blocks.rule(desk, 0, Cue.start(0)));
    column.addAll(Blocks.text(desk, "title", title, Type.TITLE, Theme.TEXT, 56, Cue.start(0.15)));
    column.addAll(
        Blocks.text(desk, "remark", remark, Type.REMARK, Theme.SOFT_TEXT, 52, Cue.start(0.5)));
    return column;
  }
}
