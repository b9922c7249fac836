package dev.reelmill.composition.scene;

import dev.reelmill.script.ScenePicture.Chart;
import dev.reelmill.script.ScenePicture.ChartKind;
import dev.reelmill.script.ScenePicture.Datum;
import java.util.ArrayList;
import java.util.List;

/** A heading and a card with values drawn to scale. */
final class ChartScene {
  static final int MOST_DATA = 6;

  /** A pie needs its legend beside it; less than these units of design are no room for both. */
  private static final float NARROW = 1000;

  private ChartScene() {}

  static Plan plan(Chart whole, Desk desk) {
    Chart chart = shown(whole);
    boolean narrow = chart.kind() == ChartKind.PIE && desk.width() < NARROW * desk.stage().unit();
    if (!desk.wide() || narrow) {
      List<Block> column = new ArrayList<>(Blocks.heading(desk, chart.heading()));
      column.add(card(chart, desk).after(desk.px(desk.tallOr(52, 30))));
      return Plan.column(column);
    }
    List<Block> heading = Blocks.leadHeading(desk.part(0, 0.34f), chart.heading());
    return heading.isEmpty()
        ? Plan.column(List.of(card(chart, desk)))
        : new Plan(heading, List.of(card(chart, desk.part(0.39f, 1))));
  }

  private static Block card(Chart chart, Desk desk) {
    return switch (chart.kind()) {
      case BAR -> BarChart.block(chart, desk);
      case LINE -> LineChart.block(chart, desk);
      case PIE -> PieChart.block(chart, desk);
    };
  }

  /** What can be shown of it: so many values; in a pie no negative ones, and not all of them 0. */
  private static Chart shown(Chart chart) {
    List<Datum> data = chart.data().stream().limit(MOST_DATA).toList();
    boolean shares =
        data.stream().allMatch(datum -> datum.value() >= 0)
            && data.stream().anyMatch(datum -> datum.value() > 0);
    ChartKind kind = chart.kind() == ChartKind.PIE && !shares ? ChartKind.BAR : chart.kind();
    return new Chart(chart.heading(), kind, data, chart.prefix(), chart.suffix());
  }
}
