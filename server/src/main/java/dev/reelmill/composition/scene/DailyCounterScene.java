package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.MoneyPicture.DailyCounter;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A yearly rate becomes a daily one, and a balance ticks up day by day over its curve. */
final class DailyCounterScene {
  private DailyCounterScene() {}

  static List<Layer> layers(DailyCounter picture, Panel panel) {
    Rect in = panel.inner();
    List<Mark> texts = new ArrayList<>();
    List<Rect> chips = chips(panel);
    List<String> said =
        List.of(
            Numbers.percent(picture.yearly()) + " a year",
            "÷ 365",
            Numbers.percent(picture.daily()) + " a day");
    List<Text> set = panel.alike(said, Panel.LABEL, chips.getFirst().getWidth() - panel.px(20));
    for (int i = 0; i < set.size(); i++) {
      Rect at = chips.get(i);
      texts.add(Sketch.middle(set.get(i), Sketch.middleX(at), Sketch.middleY(at)));
    }
    double last = picture.balances().getLast();
    float figureY = chips.getFirst().getBottom() + panel.px(panel.tall() ? 84 : 62);
    Mark figure =
        Sketch.middle(
            panel.figure(Numbers.cents(last), Panel.LARGE, in.getWidth()),
            Sketch.middleX(in),
            figureY);
    Mark day =
        Sketch.middle(
            panel.figure("Day " + (picture.balances().size() - 1), Panel.LABEL, in.getWidth()),
            Sketch.middleX(in),
            figureY + figure.text().height() / 2 + panel.px(34));
    texts.add(figure);
    texts.add(day);
    Rect plot =
        Rect.makeLTRB(
            in.getLeft(),
            day.y() + day.text().height() + panel.px(24),
            in.getRight(),
            in.getBottom());
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              for (int i = 0; i < chips.size(); i++) {
                brush.fill(
                    canvas, chips.get(i), chips.get(i).getHeight() / 2, brush.palette().veil(0x12));
                Sketch.write(canvas, brush, texts.get(i), brush.palette().soft());
              }
              Rect axis =
                  Rect.makeXYWH(
                      plot.getLeft(), plot.getBottom(), plot.getWidth(), 2 * brush.unit());
              brush.fill(canvas, axis, brush.unit(), brush.palette().veil(0x40));
            }));
    for (int i = 0; i < chips.size(); i++) {
      Rect at = chips.get(i);
      Mark text = texts.get(i);
      layers.add(
          panel.popping(
              at,
              Cue.line(0, 0.4 + 0.9 * i),
              (canvas, brush) -> {
                brush.accent(canvas, at, at.getHeight() / 2);
                Sketch.write(canvas, brush, text, brush.palette().accentInk());
              }));
    }
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), figure.y() - panel.px(10), in.getRight(), in.getBottom()),
            Cue.line(0, 1),
            Panel.at(0.9),
            (canvas, brush, share) -> {
              int today = day(share, picture.balances().size() - 1);
              curve(canvas, brush, picture, plot, today);
              String now = Numbers.cents(picture.balances().get(today));
              Sketch.count(canvas, brush, panel, now, figure, brush.palette().text());
              Sketch.count(canvas, brush, panel, "Day " + today, day, brush.palette().soft());
            }));
    return layers;
  }

  /** The first week day by day, then faster and faster. */
  private static int day(double share, int days) {
    return (int) Math.round(days * Math.pow(Math.clamp(share, 0, 1), 2.8));
  }

  private static void curve(
      Canvas canvas, Brush brush, DailyCounter picture, Rect plot, int today) {
    double first = picture.balances().getFirst();
    double span = Math.max(1, picture.balances().getLast() - first);
    int days = picture.balances().size() - 1;
    PathBuilder area = new PathBuilder();
    area.moveTo(plot.getLeft(), plot.getBottom());
    float x = plot.getLeft();
    float y = plot.getBottom();
    for (int day = 0; day <= today; day += Math.max(1, Math.min(5, today - day))) {
      x = plot.getLeft() + plot.getWidth() * day / days;
      y =
          plot.getBottom()
              - (float)
                  (plot.getHeight() * (0.1 + 0.86 * (picture.balances().get(day) - first) / span));
      area.lineTo(x, y);
    }
    area.lineTo(x, plot.getBottom());
    area.closePath();
    Pen.fill(canvas, area, brush.palette().tint(0x59));
    Pen.disc(canvas, x, y, 9 * brush.unit(), brush.palette().accent());
  }

  private static List<Rect> chips(Panel panel) {
    Rect in = panel.inner();
    float gap = panel.px(14);
    float width = (in.getWidth() - 2 * gap) / 3;
    List<Rect> chips = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      chips.add(Rect.makeXYWH(in.getLeft() + i * (width + gap), in.getTop(), width, panel.px(58)));
    }
    return chips;
  }
}
