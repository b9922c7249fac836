package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.Part;
import dev.reelmill.script.MoneyPicture.SplitPaycheck;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A paycheck from which coins run along pipes into accounts, whose amounts count up. */
final class PaycheckScene {
  private static final int COINS = 6;
  private static final List<String> ICONS = List.of("wallet", "piggy-bank", "target");

  private PaycheckScene() {}

  static List<Layer> layers(SplitPaycheck picture, Panel panel) {
    Rect in = panel.inner();
    int count = picture.parts().size();
    float gap = panel.px(16);
    float width = (in.getWidth() - gap * (count - 1)) / count;
    Rect check = panel.part(0.2f, 0, 0.8f, 0.21f);
    float height = in.getHeight() * 0.5f;
    List<Mark> texts = new ArrayList<>();
    Text name = panel.text("Paycheck", Panel.SMALL, check.getWidth() * 0.4f);
    Text pay = panel.figure(Numbers.dollars(picture.pay()), Panel.VALUE, check.getWidth() * 0.4f);
    Mark first = Sketch.left(name, check.getLeft() + panel.px(26), Sketch.middleY(check));
    Mark second = Sketch.right(pay, check.getRight() - panel.px(26), Sketch.middleY(check));
    texts.add(first);
    texts.add(second);
    List<Rect> boxes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Part part = picture.parts().get(i);
      Rect box =
          Rect.makeXYWH(in.getLeft() + i * (width + gap), in.getBottom() - height, width, height);
      boxes.add(box);
      float x = Sketch.middleX(box);
      Text label = panel.text(part.label(), Panel.SMALL, width * 0.9f);
      Text share = panel.text(Numbers.percent(part.percent()), Panel.SMALL, width * 0.9f);
      Text amount = panel.figure(Numbers.dollars(part.amount()), Panel.VALUE, width * 0.88f);
      texts.add(Sketch.middle(label, x, box.getTop() + height * 0.46f));
      texts.add(Sketch.middle(share, x, box.getTop() + height * 0.62f));
      texts.add(Sketch.middle(amount, x, box.getTop() + height * 0.84f));
    }
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              brush.accent(canvas, check, panel.px(20));
              Sketch.write(canvas, brush, first, brush.palette().accentInk());
              Sketch.write(canvas, brush, second, brush.palette().accentInk());
              for (int i = 0; i < count; i++) {
                Rect box = boxes.get(i);
                pipe(canvas, brush, check, box, panel);
                brush.fill(canvas, box, panel.px(20), brush.palette().veil(0x14));
                float side = height * 0.26f;
                Icons.draw(
                    canvas,
                    ICONS.get(i % ICONS.size()),
                    Sketch.around(Sketch.middleX(box), box.getTop() + height * 0.22f, side),
                    brush.palette().series(i));
                Sketch.write(canvas, brush, texts.get(2 + 3 * i), brush.palette().soft());
                Sketch.write(canvas, brush, texts.get(3 + 3 * i), brush.palette().soft());
              }
            }));
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), check.getBottom(), in.getRight(), in.getBottom()),
            Panel.at(0.06),
            Panel.at(0.88),
            (canvas, brush, share) -> {
              for (int i = 0; i < count; i++) {
                flow(canvas, brush, check, boxes.get(i), Sketch.phase(share, 0.08 * i, 1), panel);
                double counted = Easing.inOut(Sketch.phase(share, 0.15, 0.95));
                Mark last = texts.get(4 + 3 * i);
                String now = Numbers.dollars(picture.parts().get(i).amount() * counted);
                Sketch.count(canvas, brush, panel, now, last, brush.palette().text());
              }
            }));
    return layers;
  }

  private static void pipe(Canvas canvas, Brush brush, Rect check, Rect box, Panel panel) {
    Sketch.curve(
        canvas,
        panel.px(16),
        brush.palette().veil(0x20),
        start(check, box),
        check.getBottom(),
        Sketch.middleX(box),
        box.getTop());
  }

  /** Pipes leave the paycheck side by side. */
  private static float start(Rect check, Rect box) {
    return Sketch.middleX(check) + (Sketch.middleX(box) - Sketch.middleX(check)) * 0.4f;
  }

  private static void flow(
      Canvas canvas, Brush brush, Rect check, Rect box, double share, Panel panel) {
    for (int coin = 0; coin < COINS; coin++) {
      double t = Sketch.phase(share, 0.13 * coin, 0.13 * coin + 0.3);
      if (t > 0 && t < 1) {
        float x1 = start(check, box);
        float x2 = Sketch.middleX(box);
        float y1 = check.getBottom();
        float y2 = box.getTop();
        double rest = 1 - t;
        double near = rest * rest * (rest + 3 * t);
        float x = Sketch.between(x2, x1, near);
        double bend = 0.5 * (3 * rest * rest * t + 3 * rest * t * t) + t * t * t;
        Sketch.coin(canvas, brush, x, Sketch.between(y1, y2, bend), panel.px(13));
      }
    }
  }
}
