package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.Horizon;
import dev.reelmill.script.MoneyPicture.SavingsSlider;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A slider moves from one rate to another; bars of what that comes to in time follow it. */
final class SliderScene {
  private static final double BEGIN = 0.25;

  private SliderScene() {}

  static List<Layer> layers(SavingsSlider picture, Panel panel) {
    Rect in = panel.inner();
    float thick = panel.px(16);
    float ends = in.getTop() + panel.px(20);
    Rect track =
        Rect.makeXYWH(
            in.getLeft() + panel.px(20), ends + panel.px(52), in.getWidth() - panel.px(40), thick);
    List<Mark> texts = new ArrayList<>();
    Text least = panel.text(Numbers.percent(picture.from()), Panel.LABEL, in.getWidth() / 4);
    Text most = panel.text(Numbers.percent(picture.to()), Panel.LABEL, in.getWidth() / 4);
    texts.add(new Mark(least, in.getLeft(), ends - least.height() / 2));
    texts.add(new Mark(most, in.getRight() - most.width(), ends - most.height() / 2));
    Text chosen =
        panel.figure(
            Numbers.dollars(picture.income() * picture.to() / 100) + " a month",
            Panel.VALUE,
            in.getWidth() * 0.46f);
    Mark monthly = Sketch.middle(chosen, Sketch.middleX(in), ends);
    texts.add(monthly);
    int count = picture.horizons().size();
    float slot = in.getWidth() / count;
    Rect plot =
        Rect.makeLTRB(
            in.getLeft(),
            track.getBottom() + panel.px(84),
            in.getRight(),
            in.getBottom() - panel.px(48));
    double highest = picture.horizons().stream().mapToDouble(Horizon::more).max().orElse(1);
    List<Mark> amounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float x = plot.getLeft() + (i + 0.5f) * slot;
      Text when = panel.text(picture.horizons().get(i).label(), Panel.SMALL, slot);
      texts.add(Sketch.middle(when, x, in.getBottom() - panel.px(14)));
      Text amount =
          panel.figure(
              Numbers.dollars(picture.horizons().get(i).more()), Panel.VALUE, slot - panel.px(12));
      float height = (float) (plot.getHeight() * picture.horizons().get(i).more() / highest);
      amounts.add(Sketch.middle(amount, x, plot.getBottom() - height - panel.px(26)));
    }
    texts.addAll(amounts);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Sketch.write(canvas, brush, texts.get(0), brush.palette().soft());
              Sketch.write(canvas, brush, texts.get(1), brush.palette().soft());
              brush.fill(canvas, track, thick / 2, brush.palette().veil(0x26));
              for (int i = 0; i < count; i++) {
                Sketch.write(canvas, brush, texts.get(3 + i), brush.palette().soft());
              }
            }));
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), in.getTop(), in.getRight(), plot.getBottom()),
            Panel.at(0.04),
            Panel.at(0.88),
            (canvas, brush, share) ->
                draw(canvas, brush, picture, panel, track, plot, monthly, amounts, share)));
    return layers;
  }

  private static void draw(
      Canvas canvas,
      Brush brush,
      SavingsSlider picture,
      Panel panel,
      Rect track,
      Rect plot,
      Mark monthly,
      List<Mark> amounts,
      double share) {
    double moved = Easing.inOut(Sketch.phase(share, BEGIN, 1));
    double grown = Easing.out(Sketch.phase(share, 0, BEGIN));
    double percent = picture.from() + (picture.to() - picture.from()) * moved;
    Sketch.bar(canvas, brush, track, Math.max(0.03, moved), brush.palette().accent());
    float x = track.getLeft() + (float) (track.getWidth() * moved);
    Pen.disc(canvas, x, Sketch.middleY(track), panel.px(24), brush.palette().accent());
    Pen.disc(canvas, x, Sketch.middleY(track), panel.px(10), brush.palette().accentInk());
    String now = Numbers.dollars(picture.income() * percent / 100) + " a month";
    Sketch.count(canvas, brush, panel, now, monthly, brush.palette().accent());
    double highest = picture.horizons().stream().mapToDouble(Horizon::more).max().orElse(1);
    float slot = plot.getWidth() / picture.horizons().size();
    for (int i = 0; i < picture.horizons().size(); i++) {
      Horizon horizon = picture.horizons().get(i);
      double value = (horizon.less() + (horizon.more() - horizon.less()) * moved) * grown;
      float height = Math.max(panel.px(4), (float) (plot.getHeight() * value / highest));
      float middle = plot.getLeft() + (i + 0.5f) * slot;
      Rect bar =
          Rect.makeXYWH(middle - slot * 0.27f, plot.getBottom() - height, slot * 0.54f, height);
      brush.fill(
          canvas, bar, Math.min(panel.px(10), height / 2), brush.palette().series(i == 2 ? 0 : 2));
      Text amount = panel.desk().setFigureIn(Numbers.dollars(value), amounts.get(i).text());
      brush.text(
          canvas,
          amount,
          middle - amount.width() / 2,
          bar.getTop() - panel.px(26) - amount.height() / 2,
          brush.palette().text());
    }
  }
}
