package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.Bank;
import dev.reelmill.script.MoneyPicture.TwoBanks;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Two banks side by side, each with a meter of what it pays on the same balance in a year. */
final class BanksScene {
  private BanksScene() {}

  static List<Layer> layers(TwoBanks picture, Panel panel) {
    Rect in = panel.inner();
    List<Mark> texts = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    Text both =
        panel.text("A year on " + Numbers.dollars(picture.balance()), Panel.LABEL, in.getWidth());
    texts.add(Sketch.middle(both, Sketch.middleX(in), in.getTop() + panel.px(12)));
    float top = in.getTop() + panel.px(48);
    double most = Math.max(picture.left().interest(), picture.right().interest());
    Side left = new Side(picture.left(), 0, at(in, 0, 0.47f, top), most, panel);
    Side right = new Side(picture.right(), 1, at(in, 0.53f, 1, top), most, panel);
    layers.add(left.layer(texts));
    layers.add(right.layer(texts));
    layers.addFirst(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Sketch.write(canvas, brush, texts.getFirst(), brush.palette().soft());
              left.draw(canvas, brush);
              right.draw(canvas, brush);
            }));
    return layers;
  }

  private static Rect at(Rect in, float from, float to, float top) {
    return Rect.makeLTRB(
        in.getLeft() + from * in.getWidth(),
        top,
        in.getLeft() + to * in.getWidth(),
        in.getBottom());
  }

  private record Side(Bank bank, int number, Rect area, double most, Panel panel) {
    private Rect house() {
      float height = area.getHeight() * 0.46f;
      float width = Math.min(area.getWidth(), height * 1.35f);
      return Rect.makeXYWH(Sketch.middleX(area) - width / 2, area.getTop(), width, height);
    }

    private Rect track() {
      float thick = panel.px(28);
      return Rect.makeXYWH(
          area.getLeft(), area.getTop() + area.getHeight() * 0.74f, area.getWidth(), thick);
    }

    private Mark name() {
      Text text =
          panel.text(
              bank.name() + " " + Numbers.percent(bank.percent()), Panel.LABEL, area.getWidth());
      return Sketch.middle(text, Sketch.middleX(area), area.getTop() + area.getHeight() * 0.6f);
    }

    private Mark interest() {
      Text text = panel.figure(Numbers.dollars(bank.interest()), Panel.LARGE, area.getWidth());
      return Sketch.middle(
          text, Sketch.middleX(area), (track().getBottom() + area.getBottom()) / 2 + panel.px(6));
    }

    private int color(Brush brush) {
      return number == 0 ? brush.palette().series(3) : Signals.good(brush.palette());
    }

    void draw(Canvas canvas, Brush brush) {
      Rect house = house();
      int color = color(brush);
      float eaves = house.getTop() + house.getHeight() * 0.36f;
      PathBuilder roof = new PathBuilder();
      roof.moveTo(house.getLeft(), eaves);
      roof.lineTo(Sketch.middleX(house), house.getTop());
      roof.lineTo(house.getRight(), eaves);
      roof.closePath();
      Pen.fill(canvas, roof, color);
      float base = house.getHeight() * 0.12f;
      float column = house.getWidth() * 0.1f;
      for (int i = 0; i < 4; i++) {
        float x =
            house.getLeft() + house.getWidth() * (0.08f + 0.28f * i) - (i == 0 ? 0 : column * 0.2f);
        Rect shaft =
            Rect.makeLTRB(x, eaves + base * 0.5f, x + column, house.getBottom() - base * 1.3f);
        brush.fill(canvas, shaft, column * 0.2f, color);
      }
      Rect step =
          Rect.makeLTRB(
              house.getLeft(), house.getBottom() - base, house.getRight(), house.getBottom());
      brush.fill(canvas, step, base * 0.3f, color);
      float eye = house.getHeight() * 0.07f;
      Pen.disc(
          canvas,
          Sketch.middleX(house),
          house.getTop() + house.getHeight() * 0.22f,
          eye,
          brush.palette().surface());
      Sketch.write(canvas, brush, name(), brush.palette().text());
      brush.fill(canvas, track(), track().getHeight() / 2, brush.palette().veil(0x1C));
    }

    Layer layer(List<Mark> texts) {
      Mark last = interest();
      texts.add(name());
      texts.add(last);
      Rect track = track();
      return panel.moving(
          Rect.makeLTRB(area.getLeft(), track.getTop(), area.getRight(), area.getBottom()),
          Panel.at(0.1 + 0.06 * number),
          Panel.at(0.8),
          (canvas, brush, share) -> {
            double grown = Easing.inOut(share);
            Sketch.bar(canvas, brush, track, bank.interest() / most * grown, color(brush));
            String now = Numbers.dollars(bank.interest() * grown);
            Sketch.count(canvas, brush, panel, now, last, color(brush));
          });
    }
  }
}
