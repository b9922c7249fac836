package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/** Strokes that pictures of money have in common. */
final class Sketch {
  private static final int COIN = 0xFFFFC94D;
  private static final int COIN_EDGE = 0xFFB97A12;

  private Sketch() {}

  /** What of a share of time has passed between two shares of it, 0 to 1. */
  static double phase(double share, double from, double to) {
    return Math.clamp((share - from) / (to - from), 0, 1);
  }

  static float between(double from, double to, double share) {
    return (float) (from + (to - from) * share);
  }

  static Mark middle(Text text, float x, float y) {
    return new Mark(text, x - text.width() / 2, y - text.height() / 2);
  }

  static Mark left(Text text, float x, float y) {
    return new Mark(text, x, y - text.height() / 2);
  }

  static Mark right(Text text, float x, float y) {
    return new Mark(text, x - text.width(), y - text.height() / 2);
  }

  static void write(Canvas canvas, Brush brush, Mark mark, int color) {
    brush.text(canvas, mark.text(), mark.x(), mark.y(), color);
  }

  /** Writes a figure that counts, in the size and about the middle of its last one. */
  static void count(Canvas canvas, Brush brush, Panel panel, String now, Mark last, int color) {
    Text text = panel.desk().setFigureIn(now, last.text());
    float x = last.x() + (last.text().width() - text.width()) / 2;
    brush.text(canvas, text, x, last.y(), color);
  }

  static float middleX(Rect at) {
    return (at.getLeft() + at.getRight()) / 2;
  }

  static float middleY(Rect at) {
    return (at.getTop() + at.getBottom()) / 2;
  }

  static Rect around(float x, float y, float side) {
    return Rect.makeXYWH(x - side / 2, y - side / 2, side, side);
  }

  /** A rounded bar filled from the left. */
  static void meter(Canvas canvas, Brush brush, Rect track, double share, int color) {
    float round = track.getHeight() / 2;
    brush.fill(canvas, track, round, brush.palette().veil(0x1C));
    bar(canvas, brush, track, share, color);
  }

  /** The filled part of such a bar. */
  static void bar(Canvas canvas, Brush brush, Rect track, double share, int color) {
    float width = (float) (track.getWidth() * Math.clamp(share, 0, 1));
    if (width > 0.5f) {
      float round = Math.min(track.getHeight(), width) / 2;
      Rect filled = Rect.makeXYWH(track.getLeft(), track.getTop(), width, track.getHeight());
      brush.fill(canvas, filled, round, color);
    }
  }

  static void curve(Canvas canvas, float width, int color, float x1, float y1, float x2, float y2) {
    float bend = (y2 - y1) * 0.5f;
    PathBuilder path = new PathBuilder();
    path.moveTo(x1, y1);
    path.cubicTo(x1, y1 + bend, x2, y2 - bend, x2, y2);
    Pen.stroke(canvas, path, width, color);
  }

  static void dashes(Canvas canvas, Brush brush, float x1, float x2, float y, int color) {
    float dash = 9 * brush.unit();
    for (float x = x1; x < x2; x += 2 * dash) {
      Rect at = Rect.makeXYWH(x, y - brush.unit(), Math.min(dash, x2 - x), 2 * brush.unit());
      brush.fill(canvas, at, brush.unit(), color);
    }
  }

  static void coin(Canvas canvas, Brush brush, float x, float y, float radius) {
    Pen.disc(canvas, x, y, radius, COIN_EDGE);
    Pen.disc(canvas, x, y, radius * 0.86f, COIN);
    Pen.ring(canvas, x, y, radius * 0.6f, Math.max(1, radius * 0.1f), COIN_EDGE);
    float mark = Math.max(1, radius * 0.16f);
    Rect upright = Rect.makeXYWH(x - mark / 2, y - radius * 0.32f, mark, radius * 0.64f);
    brush.fill(canvas, upright, mark / 2, COIN_EDGE);
  }

  /** A disc with a tick. */
  static void tick(Canvas canvas, Rect at, int color, int ink) {
    Pen.disc(canvas, middleX(at), middleY(at), at.getWidth() / 2, color);
    Icons.draw(canvas, "check", at.inflate(-at.getWidth() * 0.2f), ink);
  }

  /** A payment card. */
  static void bankCard(Canvas canvas, Brush brush, Rect at, int color, int deep) {
    brush.gradient(canvas, at, at.getHeight() * 0.12f, color, deep);
    float unit = at.getHeight() / 10;
    Rect chip =
        Rect.makeXYWH(at.getLeft() + unit, at.getTop() + 2.2f * unit, 2 * unit, 1.5f * unit);
    brush.fill(canvas, chip, unit * 0.3f, 0xE6FFE7A8);
    Rect stripe =
        Rect.makeXYWH(
            at.getLeft() + unit, at.getBottom() - 2 * unit, at.getWidth() - 6 * unit, unit * 0.7f);
    brush.fill(canvas, stripe, unit * 0.35f, 0x66FFFFFF);
    Pen.disc(canvas, at.getRight() - 2.4f * unit, at.getBottom() - 1.9f * unit, unit, 0x8CFFFFFF);
    Pen.disc(canvas, at.getRight() - 1.5f * unit, at.getBottom() - 1.9f * unit, unit, 0x59FFFFFF);
  }

  /** Water with a moving surface. */
  static void water(Canvas canvas, Rect tank, float surface, double wave, float height, int color) {
    PathBuilder path = new PathBuilder();
    path.moveTo(tank.getLeft(), tank.getBottom());
    int steps = 24;
    for (int i = 0; i <= steps; i++) {
      float x = tank.getLeft() + tank.getWidth() * i / steps;
      float y = surface + (float) Math.sin(wave + i * 0.52) * height;
      path.lineTo(x, Math.clamp(y, tank.getTop(), tank.getBottom()));
    }
    path.lineTo(tank.getRight(), tank.getBottom());
    path.closePath();
    Pen.fill(canvas, path, color);
  }
}
