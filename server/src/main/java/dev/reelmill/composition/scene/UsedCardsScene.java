package dev.reelmill.composition.scene;

import static dev.reelmill.composition.scene.Sketch.middleY;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.UsedCards;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A row for each card: the card, and a meter that passes from green to yellow to red. */
final class UsedCardsScene {
  private static final double SECONDS = 1.6;
  private static final float[] ZONES = {0.3f, 0.5f};

  private UsedCardsScene() {}

  static List<Layer> layers(UsedCards picture, Panel panel) {
    int count = picture.cards().size();
    List<Layer> layers = new ArrayList<>();
    List<Mark> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Rect row = panel.part(0, (float) i / count, 1, (i + 1f) / count);
      layers.addAll(row(picture.cards().get(i), i, row, panel, texts));
    }
    Layer ground =
        panel.ground(
            texts,
            (canvas, brush) -> {
              for (int i = 0; i < texts.size(); i += 2) {
                Sketch.write(canvas, brush, texts.get(i), brush.palette().soft());
              }
            });
    layers.addFirst(ground);
    return layers;
  }

  private static List<Layer> row(Datum card, int number, Rect row, Panel panel, List<Mark> texts) {
    float height = Math.min(row.getHeight() * 0.74f, row.getWidth() * 0.2f);
    Rect plastic = Rect.makeXYWH(row.getLeft(), middleY(row) - height / 2, height * 1.5f, height);
    float left = plastic.getRight() + panel.px(30);
    float width = row.getRight() - left;
    float thick = panel.px(22);
    Rect track = Rect.makeXYWH(left, middleY(row) + panel.px(16), width, thick);
    Text label = panel.text(card.label(), Panel.SMALL, width * 0.62f);
    Text percent = panel.figure(Numbers.percent(card.value()), Panel.VALUE, width * 0.36f);
    float base = track.getTop() - panel.px(22);
    texts.add(new Mark(label, left, base - label.height()));
    Mark figure = new Mark(percent, row.getRight() - percent.width(), base - percent.height());
    texts.add(figure);
    Cue begin = Panel.at(0.06 + 0.24 * number);
    return List.of(
        panel.popping(
            plastic,
            begin,
            (canvas, brush) ->
                Sketch.bankCard(
                    canvas,
                    brush,
                    plastic,
                    brush.palette().series(number),
                    brush.palette().deepSeries(number))),
        panel.moving(
            Rect.makeLTRB(left, row.getTop(), row.getRight(), row.getBottom()),
            begin.later(0.3),
            SECONDS,
            (canvas, brush, share) -> {
              double reached = card.value() * Easing.inOut(share);
              int color = Signals.ofUse(brush.palette(), reached);
              Sketch.meter(canvas, brush, track, reached / 100, color);
              for (float zone : ZONES) {
                float x = track.getLeft() + zone * track.getWidth();
                Rect border =
                    Rect.makeXYWH(
                        x - brush.unit(),
                        track.getTop() - panel.px(5),
                        2 * brush.unit(),
                        thick + panel.px(10));
                brush.fill(canvas, border, brush.unit(), brush.palette().veil(0x70));
              }
              String now = Numbers.percent(Math.rint(reached));
              Text text = panel.desk().setFigureIn(now, percent);
              brush.text(canvas, text, row.getRight() - text.width(), figure.y(), color);
            }));
  }
}
