package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.SortedReceipts;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Receipts fly out of a wallet onto two piles, and what is saved counts up. */
final class ReceiptsScene {
  private static final double FLIGHT = 0.9;
  private static final double APART = 0.12;

  private ReceiptsScene() {}

  static List<Layer> layers(SortedReceipts picture, Panel panel) {
    Rect in = panel.inner();
    float side = Math.min(panel.px(84), in.getHeight() * 0.17f);
    Rect wallet = Rect.makeXYWH(Sketch.middleX(in) - side / 2, in.getTop(), side, side);
    Rect keep = panel.part(0, 0, 0.48f, 1);
    Rect cancel = panel.part(0.52f, 0, 1, 1);
    float piles = wallet.getBottom() + panel.px(10);
    float bottom = in.getBottom() - panel.px(64);
    List<Mark> texts = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    Mark kept = name("Keep", keep, piles, panel);
    Mark gone = name("Cancel", cancel, piles, panel);
    texts.add(kept);
    texts.add(gone);
    int rows = Math.max(picture.keep().size(), picture.cancel().size());
    float first = kept.y() + kept.text().height() + panel.px(20);
    float row = Math.min(panel.px(110), (bottom - first) / rows);
    int number = 0;
    for (int i = 0; i < rows; i++) {
      for (boolean stays : new boolean[] {true, false}) {
        List<Datum> pile = stays ? picture.keep() : picture.cancel();
        if (i < pile.size()) {
          Rect column = stays ? keep : cancel;
          Rect at =
              Rect.makeXYWH(
                  column.getLeft(), first + i * row, column.getWidth(), row - panel.px(10));
          layers.add(new Slip(pile.get(i), at, stays, panel).flying(wallet, number++, texts));
        }
      }
    }
    String saved =
        Numbers.dollars(picture.saved())
            + " a month, "
            + Numbers.dollars(picture.savedAYear())
            + " a year";
    Text most = panel.text(saved, Panel.VALUE, in.getWidth());
    Mark sum = Sketch.middle(most, Sketch.middleX(in), in.getBottom() - panel.px(24));
    texts.add(sum);
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), sum.y() - panel.px(8), in.getRight(), in.getBottom()),
            Panel.at(0.72),
            1.4,
            (canvas, brush, share) -> {
              double counted = Easing.out(share);
              String now =
                  Numbers.dollars(picture.saved() * counted)
                      + " a month, "
                      + Numbers.dollars(picture.savedAYear() * counted)
                      + " a year";
              Text text =
                  panel.text(
                      now, Panel.VALUE.noLargerThan(most.size() / panel.px(1)), in.getWidth());
              Mark at = Sketch.middle(text, Sketch.middleX(in), Sketch.middleY(sum.ink()));
              brush.text(canvas, text, at.x(), sum.y(), Signals.good(brush.palette()));
            }));
    layers.addFirst(
        panel.ground(
            texts,
            (canvas, brush) -> {
              Icons.draw(canvas, "wallet", wallet, brush.palette().accent());
              Sketch.write(canvas, brush, kept, Signals.good(brush.palette()));
              Sketch.write(canvas, brush, gone, Signals.high(brush.palette()));
            }));
    return layers;
  }

  private static Mark name(String name, Rect column, float top, Panel panel) {
    Text text = panel.text(name, Panel.VALUE, column.getWidth());
    return new Mark(text, Sketch.middleX(column) - text.width() / 2, top);
  }

  /** A receipt at its place on a pile. */
  private record Slip(Datum receipt, Rect at, boolean stays, Panel panel) {
    Layer flying(Rect wallet, int number, List<Mark> texts) {
      float padding = panel.px(18);
      Text price =
          panel.figure(Numbers.dollars(receipt.value()), Panel.LABEL, at.getWidth() * 0.3f);
      Text name =
          panel.text(receipt.label(), Panel.LABEL, at.getWidth() - 3 * padding - price.width());
      Mark left = Sketch.left(name, at.getLeft() + padding, Sketch.middleY(at));
      Mark right = Sketch.right(price, at.getRight() - padding, Sketch.middleY(at));
      texts.add(left);
      texts.add(right);
      Rect way =
          Rect.makeLTRB(
              Math.min(at.getLeft(), wallet.getLeft()),
              wallet.getTop(),
              Math.max(at.getRight(), wallet.getRight()),
              at.getBottom());
      return panel.moving(
          way,
          Panel.at(0.05 + APART * number),
          FLIGHT,
          (canvas, brush, share) -> {
            double flown = Easing.inOut(share);
            float dx = (Sketch.middleX(wallet) - Sketch.middleX(at)) * (float) (1 - flown);
            float dy = (Sketch.middleY(wallet) - Sketch.middleY(at)) * (float) (1 - flown);
            float size = (float) (0.3 + 0.7 * flown);
            int save = canvas.save();
            canvas.translate(Sketch.middleX(at) + dx, Sketch.middleY(at) + dy);
            canvas.scale(size, size);
            canvas.translate(-Sketch.middleX(at), -Sketch.middleY(at));
            draw(canvas, brush, left, right);
            canvas.restoreToCount(save);
          });
    }

    private void draw(Canvas canvas, Brush brush, Mark left, Mark right) {
      int color = stays ? Signals.good(brush.palette()) : Signals.high(brush.palette());
      brush.fill(canvas, at, panel.px(12), brush.palette().surface());
      brush.fill(canvas, at, panel.px(12), brush.palette().veil(0x1A));
      Rect edge = Rect.makeXYWH(at.getLeft(), at.getTop(), panel.px(6), at.getHeight());
      brush.fill(canvas, edge, panel.px(3), color);
      Sketch.write(canvas, brush, left, brush.palette().text());
      Sketch.write(canvas, brush, right, color);
    }
  }
}
