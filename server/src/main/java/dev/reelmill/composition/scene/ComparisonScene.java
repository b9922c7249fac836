package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.Comparison;
import dev.reelmill.script.ScenePicture.Side;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Two cards side by side: a name, the figure that matters, remarks. */
final class ComparisonScene {
  private static final int MOST_POINTS = 3;
  private static final Type LABEL = new Type(700, 32, 22, -0.006f, 0.26f, 1.2f, 2);
  private static final Type VALUE = Type.display(800, 72, 28, -0.03f, 1.08f, 2);
  private static final Type POINT = new Type(500, 29, 22, -0.008f, 0.26f, 1.26f, 4);

  private ComparisonScene() {}

  static Plan plan(Comparison comparison, Desk desk) {
    List<Block> column = new ArrayList<>(Blocks.heading(desk, comparison.heading()));
    float gap = desk.px(24);
    float width = (desk.width() - gap) / 2;
    float padding = desk.px(34);
    float inner = width - 2 * padding;
    Side left = comparison.left();
    Side right = comparison.right();
    List<Text> labels = desk.setAlike(List.of(left.label(), right.label()), LABEL, inner);
    List<Text> values = desk.setAlike(List.of(left.value(), right.value()), VALUE, inner);
    float check = desk.px(26);
    float beside = desk.px(16);
    List<String> points = new ArrayList<>(points(left));
    points.addAll(points(right));
    List<Text> set = desk.setAlike(points, POINT, inner - check - beside);
    int leftPoints = points(left).size();
    List<SideCard> cards =
        List.of(
            new SideCard(desk, labels.get(0), values.get(0), set.subList(0, leftPoints), padding),
            new SideCard(
                desk, labels.get(1), values.get(1), set.subList(leftPoints, set.size()), padding));
    float height = Math.max(cards.get(0).height(), cards.get(1).height());
    boolean cut = cards.get(0).cut() || cards.get(1).cut();
    float lift = Math.max(labels.get(0).height(), labels.get(1).height());
    float valueHeight = Math.max(values.get(0).height(), values.get(1).height());
    column.add(
        new Block(
            desk.px(desk.tallOr(52, 36)),
            height,
            cut,
            top ->
                List.of(
                    cards
                        .get(0)
                        .layer(
                            "left",
                            Rect.makeXYWH(desk.left(), top, width, height),
                            lift,
                            valueHeight,
                            false,
                            Cue.start(0.25)),
                    cards
                        .get(1)
                        .layer(
                            "right",
                            Rect.makeXYWH(desk.left() + width + gap, top, width, height),
                            lift,
                            valueHeight,
                            true,
                            Cue.start(0.5)))));
    return Plan.column(column);
  }

  private static List<String> points(Side side) {
    return side.points().stream().limit(MOST_POINTS).toList();
  }

  /** One card's texts. */
  private record SideCard(Desk desk, Text label, Text value, List<Text> points, float padding) {
    private float afterLabel() {
      return desk.px(desk.tallOr(40, 30));
    }

    private float beforePoints() {
      return desk.px(desk.tallOr(44, 32));
    }

    private float betweenPoints() {
      return desk.px(desk.tallOr(28, 20));
    }

    float height() {
      float height = 2 * padding + desk.px(8) + desk.px(30) + label.height();
      height += value.isEmpty() ? 0 : afterLabel() + value.height();
      for (int i = 0; i < points.size(); i++) {
        height += (i == 0 ? beforePoints() : betweenPoints()) + points.get(i).height();
      }
      return height + desk.px(12);
    }

    boolean cut() {
      return label.tight() || value.tight() || points.stream().anyMatch(Text::tight);
    }

    Layer layer(
        String name, Rect card, float labelHeight, float valueHeight, boolean second, Cue enter) {
      float left = card.getLeft() + padding;
      float top = card.getTop() + padding + desk.px(38);
      List<Mark> marks = new ArrayList<>();
      marks.add(new Mark(label, left, top));
      top += labelHeight;
      if (valueHeight > 0) {
        top += afterLabel();
        marks.add(new Mark(value, left, top));
        top += valueHeight;
      }
      float check = desk.px(26);
      List<Mark> bullets = new ArrayList<>();
      for (Text point : points) {
        top += bullets.isEmpty() ? beforePoints() : betweenPoints();
        bullets.add(new Mark(point, left + check + desk.px(16), top));
        top += point.height();
      }
      marks.addAll(bullets);
      int color = desk.palette().series(second ? 0 : 3);
      return Layer.content(
              name,
              card,
              (canvas, brush) -> {
                brush.card(canvas, card, desk.px(32));
                Rect rule = Rect.makeXYWH(left, card.getTop() + padding, desk.px(56), desk.px(8));
                brush.fill(canvas, rule, desk.px(4), color);
                brush.text(canvas, label, left, marks.getFirst().y(), brush.palette().soft());
                if (!value.isEmpty()) {
                  brush.text(canvas, value, left, marks.get(1).y(), color);
                }
                for (Mark bullet : bullets) {
                  float middle = bullet.y() + bullet.text().size() * 0.36f;
                  Icons.draw(
                      canvas,
                      "check",
                      Rect.makeXYWH(left, middle - check / 2, check, check),
                      color);
                  brush.text(canvas, bullet.text(), bullet.x(), bullet.y(), brush.palette().text());
                }
              })
          .bleed(desk.px(52))
          .enter(enter, Move.RISE)
          .texts(marks);
    }
  }
}
