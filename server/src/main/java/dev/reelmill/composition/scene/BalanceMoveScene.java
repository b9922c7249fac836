package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.BalanceMove;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A balance that flies from one card to another, while the meter of interest drains. */
final class BalanceMoveScene {
  private static final double FLIGHT = 1.4;

  private BalanceMoveScene() {}

  static List<Layer> layers(BalanceMove picture, Panel panel) {
    Rect in = panel.inner();
    float height = Math.min(in.getHeight() * 0.36f, in.getWidth() * 0.288f);
    float width = height * 1.5f;
    float top = in.getTop() + panel.px(44);
    Rect from = Rect.makeXYWH(in.getLeft(), top, width, height);
    Rect to = Rect.makeXYWH(in.getRight() - width, top, width, height);
    List<Mark> texts = new ArrayList<>();
    Text fromName = panel.text(picture.from().label(), Panel.SMALL, width);
    Text toName = panel.text(picture.to().label(), Panel.SMALL, width);
    texts.add(Sketch.middle(fromName, Sketch.middleX(from), in.getTop() + panel.px(14)));
    texts.add(Sketch.middle(toName, Sketch.middleX(to), in.getTop() + panel.px(14)));
    Text fromRate = panel.figure(Numbers.percent(picture.from().value()), Panel.VALUE, width);
    Text toRate = panel.figure(Numbers.percent(picture.to().value()), Panel.VALUE, width);
    float rates = from.getBottom() + panel.px(34);
    Mark high = Sketch.middle(fromRate, Sketch.middleX(from), rates);
    Mark none = Sketch.middle(toRate, Sketch.middleX(to), rates);
    texts.add(high);
    texts.add(none);
    float thick = panel.px(30);
    Rect track =
        Rect.makeXYWH(in.getLeft(), in.getBottom() - thick - panel.px(52), in.getWidth(), thick);
    Text interest = panel.text("Interest in a year", Panel.SMALL, in.getWidth() * 0.6f);
    Mark meterName =
        new Mark(interest, in.getLeft(), track.getTop() - panel.px(18) - interest.height());
    texts.add(meterName);
    Text most =
        panel.figure(Numbers.dollars(picture.interest()), Panel.VALUE, in.getWidth() * 0.36f);
    Mark amount =
        new Mark(most, in.getRight() - most.width(), track.getTop() - panel.px(16) - most.height());
    texts.add(amount);
    Text fee =
        panel.text(
            "Fee of the move, once: " + Numbers.dollars(picture.fee()), Panel.SMALL, in.getWidth());
    Mark feeNote = new Mark(fee, in.getLeft(), in.getBottom() - fee.height());
    texts.add(feeNote);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Sketch.write(canvas, brush, texts.get(0), brush.palette().soft());
              Sketch.write(canvas, brush, texts.get(1), brush.palette().soft());
              Sketch.bankCard(
                  canvas, brush, from, brush.palette().series(4), brush.palette().deepSeries(4));
              Sketch.bankCard(
                  canvas, brush, to, brush.palette().series(2), brush.palette().deepSeries(2));
              Sketch.write(canvas, brush, high, Signals.high(brush.palette()));
              Sketch.write(canvas, brush, none, Signals.good(brush.palette()));
              Sketch.write(canvas, brush, meterName, brush.palette().soft());
              float arrow = (to.getLeft() - from.getRight()) * 0.4f;
              Icons.draw(
                  canvas,
                  "arrow-right",
                  Sketch.around(Sketch.middleX(in), Sketch.middleY(from), arrow),
                  brush.palette().soft());
            }));
    layers.add(flight(picture, panel, from, to));
    Rect meter =
        Rect.makeLTRB(in.getLeft(), amount.y() - panel.px(8), in.getRight(), track.getBottom());
    layers.add(
        panel
            .popping(
                meter,
                Cue.start(0.5),
                (canvas, brush) -> {
                  int color = Signals.high(brush.palette());
                  Sketch.meter(canvas, brush, track, 1, color);
                  Sketch.write(canvas, brush, amount, color);
                })
            .until(Cue.line(1, 1.1)));
    layers.add(
        panel.moving(
            meter,
            Cue.line(1, 1.1),
            Panel.at(0.86),
            (canvas, brush, share) -> {
              double left = 1 - Easing.inOut(share);
              int color =
                  left > 0.03 ? Signals.high(brush.palette()) : Signals.good(brush.palette());
              Sketch.meter(canvas, brush, track, left, color);
              Text now = panel.desk().setFigureIn(Numbers.dollars(picture.interest() * left), most);
              brush.text(canvas, now, in.getRight() - now.width(), amount.y(), color);
            }));
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), feeNote.y(), in.getRight(), in.getBottom()),
            Cue.line(1, 0.8),
            0.01,
            (canvas, brush, share) ->
                Sketch.write(canvas, brush, feeNote, brush.palette().text())));
    return layers;
  }

  private static Layer flight(BalanceMove picture, Panel panel, Rect from, Rect to) {
    Text text =
        panel.figure(Numbers.dollars(picture.balance()), Panel.LABEL, from.getWidth() * 0.8f);
    float width = text.width() + panel.px(36);
    float height = panel.px(54);
    float lift = panel.px(30);
    Rect way = Rect.makeLTRB(from.getLeft(), from.getTop() - lift, to.getRight(), from.getBottom());
    return panel.moving(
        way,
        Cue.line(1, 0),
        FLIGHT,
        (canvas, brush, share) -> {
          double gone = Easing.inOut(share);
          float x = Sketch.between(Sketch.middleX(from), Sketch.middleX(to), gone);
          float y = Sketch.middleY(from) - (float) Math.sin(Math.PI * gone) * lift;
          Rect pill = Rect.makeXYWH(x - width / 2, y - height / 2, width, height);
          brush.accent(canvas, pill, height / 2);
          Sketch.write(canvas, brush, Sketch.middle(text, x, y), brush.palette().accentInk());
        });
  }
}
