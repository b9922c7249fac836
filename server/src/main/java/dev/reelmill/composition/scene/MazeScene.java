package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.script.MoneyPicture.MenuMaze;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A way through a maze of menus: from stop to stop, and at its end the button. */
final class MazeScene {
  private static final double BEGIN = 0.06;
  private static final double END = 0.84;

  /** Cells across and down; walls stand between those that are not neighbours on the way. */
  private static final int ACROSS = 5;

  private MazeScene() {}

  static List<Layer> layers(MenuMaze picture, Panel panel) {
    Rect in = panel.inner();
    int rows = picture.stops().size() + 1;
    float row = in.getHeight() / rows;
    List<Rect> pills = new ArrayList<>();
    List<Mark> texts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String said = i < picture.stops().size() ? picture.stops().get(i) : picture.button();
      Text text = panel.text(said, Panel.LABEL, in.getWidth() * 0.62f);
      float width = text.width() + panel.px(52);
      float height = Math.min(panel.px(66), row * 0.66f);
      boolean left = i % 2 == 0;
      float x = left ? in.getLeft() + panel.px(10) : in.getRight() - width - panel.px(10);
      Rect pill = Rect.makeXYWH(x, in.getTop() + i * row + (row - height) / 2, width, height);
      pills.add(pill);
      texts.add(Sketch.middle(text, Sketch.middleX(pill), Sketch.middleY(pill)));
    }
    List<float[]> way = way(pills, in, row);
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              walls(canvas, brush, in, rows, row, panel);
              for (int i = 0; i < rows; i++) {
                brush.fill(canvas, pills.get(i), panel.px(18), brush.palette().surface());
                brush.fill(canvas, pills.get(i), panel.px(18), brush.palette().veil(0x1C));
                Sketch.write(canvas, brush, texts.get(i), brush.palette().soft());
              }
            }));
    layers.add(
        panel.moving(
            in,
            Panel.at(BEGIN),
            Panel.at(END),
            (canvas, brush, share) -> walk(canvas, brush, way, share, panel)));
    for (int i = 0; i < rows; i++) {
      boolean last = i == rows - 1;
      layers.add(stop(reached(way, 3 * i), last, pills.get(i), texts.get(i), panel));
    }
    return layers;
  }

  /** A stop lights up when the way reaches it. */
  private static Layer stop(double reached, boolean last, Rect pill, Mark text, Panel panel) {
    return panel.popping(
        pill,
        Panel.at(BEGIN + (END - BEGIN) * reached),
        (canvas, brush) -> {
          int good = Signals.good(brush.palette());
          if (last) {
            brush.fill(canvas, pill, panel.px(18), good);
          } else {
            brush.accent(canvas, pill, panel.px(18));
          }
          int ink = last ? inkOn(brush) : brush.palette().accentInk();
          Sketch.write(canvas, brush, text, ink);
        });
  }

  private static int inkOn(Brush brush) {
    return brush.palette().light() ? 0xFFFFFFFF : 0xFF10241A;
  }

  /** Corners of the way, from pill to pill, turning between the rows. */
  private static List<float[]> way(List<Rect> pills, Rect in, float row) {
    List<float[]> way = new ArrayList<>();
    for (int i = 0; i < pills.size(); i++) {
      Rect pill = pills.get(i);
      float x = Sketch.middleX(pill);
      float y = Sketch.middleY(pill);
      if (i > 0) {
        float turn = in.getTop() + i * row;
        float before = Sketch.middleX(pills.get(i - 1));
        way.add(new float[] {before, turn});
        way.add(new float[] {x, turn});
      }
      way.add(new float[] {x, y});
    }
    return way;
  }

  private static void walk(
      Canvas canvas, Brush brush, List<float[]> way, double share, Panel panel) {
    double whole = 0;
    for (int i = 1; i < way.size(); i++) {
      whole += length(way.get(i - 1), way.get(i));
    }
    double left = whole * share;
    float[] at = way.getFirst();
    for (int i = 1; i < way.size() && left > 0; i++) {
      double part = length(way.get(i - 1), way.get(i));
      double gone = Math.min(1, left / Math.max(1, part));
      float x = Sketch.between(way.get(i - 1)[0], way.get(i)[0], gone);
      float y = Sketch.between(way.get(i - 1)[1], way.get(i)[1], gone);
      Pen.line(
          canvas,
          panel.px(7),
          brush.palette().accent(),
          way.get(i - 1)[0],
          way.get(i - 1)[1],
          x,
          y);
      at = new float[] {x, y};
      left -= part;
    }
    Pen.disc(canvas, at[0], at[1], panel.px(13), brush.palette().accent());
    Pen.disc(canvas, at[0], at[1], panel.px(6), brush.palette().accentInk());
  }

  /** The share of the way that is behind when a corner is reached. */
  private static double reached(List<float[]> way, int corner) {
    double before = 0;
    double whole = 0;
    for (int i = 1; i < way.size(); i++) {
      whole += length(way.get(i - 1), way.get(i));
      before = i == corner ? whole : before;
    }
    return before / whole;
  }

  private static double length(float[] from, float[] to) {
    return Math.hypot(to[0] - from[0], to[1] - from[1]);
  }

  /** Walls of a maze, the same ones in every film. */
  private static void walls(Canvas canvas, Brush brush, Rect in, int rows, float row, Panel panel) {
    int color = brush.palette().veil(0x30);
    float thick = panel.px(5);
    float column = in.getWidth() / ACROSS;
    brush.outline(canvas, in, panel.px(16), color);
    for (int i = 0; i < rows; i++) {
      float top = in.getTop() + i * row;
      for (int j = 1; j < ACROSS; j++) {
        float x = in.getLeft() + j * column;
        if ((i * 3 + j * 5) % 4 < 3) {
          Pen.line(canvas, thick, color, x, top + row * 0.08f, x, top + row * 0.42f);
        }
        if ((i * 5 + j * 3) % 3 < 2) {
          Pen.line(
              canvas, thick, color, x, top + row * 0.86f, x + column * 0.7f, top + row * 0.86f);
        }
      }
    }
  }
}
