package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.MoneyPicture.Charge;
import dev.reelmill.script.MoneyPicture.LitCalendar;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A calendar on which charges light up one by one; their sum counts with them. */
final class LitCalendarScene {
  private static final double FIRST = 0.06;
  private static final double APART = 0.16;
  private static final Type PRICE = new Type(700, 24, 12, -0.01f, 0.26f, 1, 1);

  private LitCalendarScene() {}

  static List<Layer> layers(LitCalendar picture, Panel panel) {
    boolean tall = panel.tall();
    Rect area = tall ? panel.part(0, 0, 1, 0.72f) : panel.part(0, 0, 0.6f, 1);
    Rect beside = tall ? panel.part(0, 0.76f, 1, 1) : panel.part(0.66f, 0, 1, 1);
    CalendarGrid grid = new CalendarGrid(panel, area, picture.days());
    List<Mark> numbers = grid.numbers();
    List<Mark> texts = new ArrayList<>(numbers);
    float third = beside.getHeight() / 3;
    Text month = panel.text("A month", Panel.LABEL, beside.getWidth() * 0.45f);
    Text sum =
        panel.figure(
            Numbers.dollars(picture.sums().getLast()),
            Panel.LARGE,
            beside.getWidth() * (tall ? 0.45f : 1));
    Text year =
        panel.text(
            Numbers.dollars(picture.aYear()) + " a year",
            Panel.VALUE,
            beside.getWidth() * (tall ? 0.5f : 1));
    float middle = Sketch.middleY(beside);
    Mark monthMark =
        tall
            ? new Mark(month, beside.getLeft(), beside.getTop() + panel.px(12))
            : Sketch.middle(month, Sketch.middleX(beside), beside.getTop() + third * 0.7f);
    Mark sumMark =
        tall
            ? new Mark(sum, beside.getLeft(), beside.getBottom() - sum.height() - panel.px(6))
            : Sketch.middle(sum, Sketch.middleX(beside), middle);
    Mark yearMark =
        tall
            ? new Mark(
                year,
                beside.getRight() - year.width(),
                beside.getBottom() - year.height() - panel.px(10))
            : Sketch.middle(year, Sketch.middleX(beside), beside.getTop() + third * 2.3f);
    texts.addAll(List.of(monthMark, sumMark, yearMark));
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              grid.draw(canvas, brush, numbers);
              Sketch.write(canvas, brush, monthMark, brush.palette().soft());
            }));
    for (int i = 0; i < picture.charges().size(); i++) {
      layers.add(lit(picture.charges().get(i), i, grid, panel));
    }
    layers.add(summed(picture, sumMark, panel));
    layers.add(
        panel.moving(
            yearMark.ink(),
            Panel.at(0.74),
            1.2,
            (canvas, brush, share) -> {
              String now = Numbers.dollars(picture.aYear() * Easing.out(share)) + " a year";
              Text text =
                  panel.text(
                      now, Panel.VALUE.noLargerThan(year.size() / panel.px(1)), beside.getWidth());
              brush.text(
                  canvas,
                  text,
                  yearMark.x() + year.width() - text.width(),
                  yearMark.y(),
                  brush.palette().accent());
            }));
    return layers;
  }

  private static Layer lit(Charge charge, int number, CalendarGrid grid, Panel panel) {
    Rect cell = grid.cell(charge.day());
    Text price = panel.text(Numbers.dollars(charge.amount()), PRICE, cell.getWidth() * 0.9f);
    Mark mark = Sketch.middle(price, Sketch.middleX(cell), Sketch.middleY(cell));
    return panel.popping(
        cell,
        Panel.at(FIRST + APART * number),
        (canvas, brush) -> {
          brush.accent(canvas, cell, grid.radius());
          Sketch.write(canvas, brush, mark, brush.palette().accentInk());
        });
  }

  /** The sum counts up with each charge, and rests until the next. */
  private static Layer summed(LitCalendar picture, Mark sum, Panel panel) {
    List<Double> sums = picture.sums();
    return panel.moving(
        sum.ink(),
        Panel.at(FIRST + 0.01),
        Panel.at(FIRST + 0.01 + APART * sums.size()),
        (canvas, brush, share) -> {
          int charge = (int) Math.min(share * sums.size(), sums.size() - 1);
          double before = charge == 0 ? 0 : sums.get(charge - 1);
          double counted = Easing.out(2.5 * (share * sums.size() - charge));
          double now = before + (sums.get(charge) - before) * counted;
          Text text = panel.desk().setFigureIn(Numbers.dollars(now), sum.text());
          brush.text(canvas, text, sum.x(), sum.y(), brush.palette().text());
        });
  }
}
