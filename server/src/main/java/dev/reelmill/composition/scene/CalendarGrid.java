package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of a month in weeks.
 *
 * @param area all of it
 * @param days of the month, which begins on the first day of a week
 */
record CalendarGrid(Panel panel, Rect area, int days) {
  private static final int WEEK = 7;
  private static final Type NUMBER = new Type(600, 22, 12, 0, 0.26f, 1, 1);

  private int weeks() {
    return Math.ceilDiv(days, WEEK);
  }

  /** The place of a day, from 1. */
  Rect cell(int day) {
    float gap = panel.px(7);
    float width = (area.getWidth() - gap * (WEEK - 1)) / WEEK;
    float height = (area.getHeight() - gap * (weeks() - 1)) / weeks();
    int column = (day - 1) % WEEK;
    int row = (day - 1) / WEEK;
    return Rect.makeXYWH(
        area.getLeft() + column * (width + gap),
        area.getTop() + row * (height + gap),
        width,
        height);
  }

  float radius() {
    Rect cell = cell(1);
    return Math.min(cell.getWidth(), cell.getHeight()) * 0.22f;
  }

  /** The days' numbers. */
  List<Mark> numbers() {
    List<Mark> numbers = new ArrayList<>();
    for (int day = 1; day <= days; day++) {
      Rect cell = cell(day);
      Text text = panel.text(Integer.toString(day), NUMBER, cell.getWidth() * 0.8f);
      numbers.add(Sketch.middle(text, Sketch.middleX(cell), Sketch.middleY(cell)));
    }
    return numbers;
  }

  void draw(Canvas canvas, Brush brush, List<Mark> numbers) {
    for (int day = 1; day <= days; day++) {
      brush.fill(canvas, cell(day), radius(), brush.palette().veil(0x12));
      Sketch.write(canvas, brush, numbers.get(day - 1), brush.palette().soft());
    }
  }
}
