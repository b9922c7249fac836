package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.MoneyPicture.TickingCalendar;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A calendar on which due dates are ticked one after the other; beside it, what happens. */
final class TickingCalendarScene {
  private static final List<String> ICONS = List.of("receipt", "refresh-cw", "banknote");

  private TickingCalendarScene() {}

  static List<Layer> layers(TickingCalendar picture, Panel panel) {
    boolean tall = panel.tall();
    Rect area = tall ? panel.part(0, 0, 1, 0.74f) : panel.part(0, 0, 0.6f, 1);
    Rect beside = tall ? panel.part(0, 0.8f, 1, 1) : panel.part(0.66f, 0.02f, 1, 0.98f);
    CalendarGrid grid = new CalendarGrid(panel, area, picture.days());
    List<Mark> numbers = grid.numbers();
    List<Mark> texts = new ArrayList<>(numbers);
    List<Layer> layers = new ArrayList<>();
    List<Rect> places = places(beside, picture.steps().size(), tall, panel);
    List<Mark> names = names(picture.steps(), places, tall, panel);
    texts.addAll(names);
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              grid.draw(canvas, brush, numbers);
              for (Datum bill : picture.bills()) {
                Rect cell = grid.cell((int) bill.value());
                brush.outline(canvas, cell, grid.radius(), brush.palette().accent());
              }
              for (int i = 0; i < places.size(); i++) {
                brush.fill(canvas, places.get(i), panel.px(18), brush.palette().veil(0x10));
                Sketch.write(canvas, brush, names.get(i), brush.palette().soft());
              }
            }));
    for (int i = 0; i < places.size(); i++) {
      layers.add(step(i, places.get(i), names.get(i), tall, panel));
    }
    layers.add(today(grid, picture.days(), panel));
    for (Datum bill : picture.bills()) {
      Rect cell = grid.cell((int) bill.value());
      Cue when = day(bill.value(), picture.days());
      float side = Math.min(cell.getWidth(), cell.getHeight()) * 0.86f;
      Rect at = Sketch.around(Sketch.middleX(cell), Sketch.middleY(cell), side);
      layers.add(
          panel.popping(
              at,
              when,
              (canvas, brush) ->
                  Sketch.tick(canvas, at, Signals.good(brush.palette()), 0xFF10241A)));
    }
    return layers;
  }

  /** When a day has come. */
  private static Cue day(double day, int days) {
    return Panel.at(0.12 + 0.7 * day / days);
  }

  /** A mark that goes from day to day. */
  private static Layer today(CalendarGrid grid, int days, Panel panel) {
    return panel.moving(
        grid.area(),
        day(0, days),
        day(days, days),
        (canvas, brush, share) -> {
          if (share < 1) {
            Rect cell = grid.cell(1 + (int) (share * (days - 1)));
            brush.fill(canvas, cell, grid.radius(), brush.palette().tint(0x66));
          }
        });
  }

  private static Layer step(int number, Rect at, Mark name, boolean tall, Panel panel) {
    return panel.popping(
        at,
        Panel.at(0.1 + 0.14 * number),
        (canvas, brush) -> {
          brush.accent(canvas, at, panel.px(18));
          int ink = brush.palette().accentInk();
          Icons.draw(
              canvas, ICONS.get(Math.min(number, ICONS.size() - 1)), icon(at, tall, panel), ink);
          Sketch.write(canvas, brush, name, ink);
        });
  }

  private static List<Rect> places(Rect area, int count, boolean tall, Panel panel) {
    float gap = panel.px(14);
    List<Rect> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float across = (area.getWidth() - gap * (count - 1)) / count;
      float down = (area.getHeight() - gap * (count - 1)) / count;
      places.add(
          tall
              ? Rect.makeXYWH(
                  area.getLeft() + i * (across + gap), area.getTop(), across, area.getHeight())
              : Rect.makeXYWH(
                  area.getLeft(), area.getTop() + i * (down + gap), area.getWidth(), down));
    }
    return places;
  }

  private static List<Mark> names(
      List<String> steps, List<Rect> places, boolean tall, Panel panel) {
    float width =
        tall ? places.getFirst().getWidth() - panel.px(16) : places.getFirst().getWidth() * 0.6f;
    List<Text> set = panel.alike(steps, Panel.LABEL, width);
    List<Mark> names = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      Rect at = places.get(i);
      names.add(
          tall
              ? Sketch.middle(set.get(i), Sketch.middleX(at), at.getTop() + at.getHeight() * 0.72f)
              : Sketch.left(set.get(i), at.getLeft() + at.getWidth() * 0.34f, Sketch.middleY(at)));
    }
    return names;
  }

  private static Rect icon(Rect at, boolean tall, Panel panel) {
    float side = Math.min(panel.px(40), at.getHeight() * (tall ? 0.4f : 0.5f));
    return tall
        ? Sketch.around(Sketch.middleX(at), at.getTop() + at.getHeight() * 0.34f, side)
        : Sketch.around(at.getLeft() + at.getWidth() * 0.18f, Sketch.middleY(at), side);
  }
}
