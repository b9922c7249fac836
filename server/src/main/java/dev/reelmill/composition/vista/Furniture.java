package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Locale;
import java.util.Random;

/** What belongs into a room of some kind, standing on its floor or hanging above it. */
final class Furniture {
  private final Easel easel;
  private final int wood;
  private final float floor;

  /**
   * None yet.
   *
   * @param wood the colour of what is of wood
   * @param floor where the floor meets the wall
   */
  Furniture(Easel easel, int wood, float floor) {
    this.easel = easel;
    this.wood = wood;
    this.floor = floor;
  }

  /** Puts there what the subject asks for. */
  void place() {
    String subject = easel.vista.subject().toLowerCase(Locale.ROOT);
    float x = easel.across(0.22);
    if (subject.matches(
        "kitchen|cook|cooking|supper|dinner|breakfast|table|food|cake|bread|soup|tea|meal|restaurant|feast")) {
      lamp(x);
      table(x);
    } else if (subject.matches(
        "school|class|classroom|exam|test|teacher|lesson|university|college|blackboard")) {
      board(x);
      table(easel.across(0.24));
    } else if (subject.matches("bed|bedroom|sleep|pillow|hospital|blanket|hotel")) {
      bed(x);
    } else if (subject.matches("library|book|books|study|reading|letter")) {
      shelves(x);
    } else {
      picture(x);
      lamp(easel.across(0.2));
    }
  }

  private void lamp(float x) {
    float y = easel.stage.header().getBottom() + easel.px(easel.stage.tall() ? 190 : 70);
    easel.add(
        "lamp",
        Rect.makeLTRB(x - easel.px(230), 0, x + easel.px(230), y + easel.px(260)),
        easel.walk(0.4).swaying(easel.px(4), 5, 0.2),
        (canvas, brush) -> {
          Ink.glow(canvas, x, y + easel.px(30), easel.px(210), easel.tints.glow(), 0.5);
          Pen.line(canvas, easel.px(3), wood, x, 0, x, y);
          Ink.shape(canvas, "M-14 0 L14 0 L46 44 L-46 44 Z", x, y, easel.px(1), easel.px(1), wood);
          Pen.disc(
              canvas,
              x,
              y + easel.px(46),
              easel.px(13),
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5));
        });
  }

  private void table(float x) {
    float top = floor - easel.px(84);
    easel.add(
        "table",
        Rect.makeLTRB(
            x - easel.px(170), top - easel.px(80), x + easel.px(170), floor + easel.px(40)),
        easel.walk(0.62),
        (canvas, brush) -> {
          int dark = easel.tints.at(0.9);
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - easel.px(150), top, easel.px(300), easel.px(15)),
              easel.px(4),
              dark);
          for (int leg = -1; leg <= 1; leg += 2) {
            Pen.line(
                canvas,
                easel.px(11),
                dark,
                x + leg * easel.px(126),
                top + easel.px(10),
                x + leg * easel.px(132),
                floor + easel.px(30));
          }
          Ink.shape(
              canvas,
              "M-34 0 C-34 -14 34 -14 34 0 L26 -2 C22 18 -22 18 -26 -2 Z",
              x - easel.px(50),
              top - easel.px(18),
              easel.px(1),
              easel.px(1),
              Tints.mix(dark, easel.tints.glow(), 0.35));
          Ink.rect(
              canvas,
              Rect.makeXYWH(x + easel.px(40), top - easel.px(38), easel.px(26), easel.px(38)),
              easel.px(5),
              Tints.mix(dark, easel.tints.accent(), 0.6));
          Pen.ring(
              canvas,
              x + easel.px(70),
              top - easel.px(19),
              easel.px(10),
              easel.px(4),
              Tints.mix(dark, easel.tints.accent(), 0.6));
        });
    steam(x - easel.px(50), top - easel.px(34));
  }

  private void steam(float x, float y) {
    easel.add(
        "steam",
        Rect.makeLTRB(x - easel.px(40), y - easel.px(110), x + easel.px(40), y),
        Drift.STILL.bobbing(easel.px(6), 2.8, 0).twinkling(0.2, 0.6, 2.8, 0.2),
        (canvas, brush) -> {
          for (int i = -1; i <= 1; i++) {
            PathBuilder path = new PathBuilder();
            float at = x + i * easel.px(15);
            path.moveTo(at, y);
            path.cubicTo(
                at + easel.px(14),
                y - easel.px(26),
                at - easel.px(14),
                y - easel.px(54),
                at + easel.px(4),
                y - easel.px(84));
            Pen.stroke(canvas, path, easel.px(4), Tints.veiled(easel.tints.light(), 0.55));
          }
        });
  }

  private void board(float x) {
    float w = easel.px(300);
    float h = easel.px(190);
    float top = floor - easel.px(easel.stage.tall() ? 480 : 340);
    Rect at = Rect.makeXYWH(x - w * 0.46f, top, w, h);
    easel.add(
        "board",
        at.inflate(easel.px(20)),
        easel.walk(0.3),
        (canvas, brush) -> {
          Ink.rect(canvas, at.inflate(easel.px(9)), easel.px(5), wood);
          Ink.rect(canvas, at, easel.px(3), Tints.mix(easel.tints.near(), 0xFF1E4A3E, 0.6));
          int chalk = Tints.veiled(easel.tints.light(), 0.75);
          for (int row = 0; row < 4; row++) {
            float y = at.getTop() + h * (0.2f + 0.19f * row);
            float end = at.getLeft() + w * (0.5f + 0.12f * ((row * 7) % 4));
            PathBuilder line = new PathBuilder();
            line.moveTo(at.getLeft() + w * 0.1f, y);
            for (float s = at.getLeft() + w * 0.1f; s < end; s += easel.px(5)) {
              line.lineTo(s, y + easel.px(5) * (float) Math.sin(s * 0.9 / easel.px(4) + row));
            }
            Pen.stroke(canvas, line, easel.px(2.6), chalk);
          }
        });
  }

  private void bed(float x) {
    easel.add(
        "bed",
        Rect.makeLTRB(
            x - easel.px(220), floor - easel.px(190), x + easel.px(220), floor + easel.px(60)),
        easel.walk(0.62),
        (canvas, brush) -> {
          int dark = easel.tints.at(0.9);
          float s = easel.side;
          float head = x - s * easel.px(170);
          Ink.rect(
              canvas,
              Rect.makeXYWH(
                  head - easel.px(12), floor - easel.px(160), easel.px(24), easel.px(190)),
              easel.px(9),
              dark);
          Ink.rect(
              canvas,
              Rect.makeLTRB(
                  x - easel.px(176), floor - easel.px(58), x + easel.px(176), floor + easel.px(12)),
              easel.px(10),
              dark);
          Ink.rect(
              canvas,
              Rect.makeLTRB(
                  x - easel.px(166), floor - easel.px(86), x + easel.px(166), floor - easel.px(32)),
              easel.px(24),
              Tints.mix(easel.tints.accent(), easel.tints.at(0.6), 0.45));
          Ink.rect(
              canvas,
              Rect.makeXYWH(
                  head + (s > 0 ? easel.px(12) : -easel.px(106)),
                  floor - easel.px(106),
                  easel.px(94),
                  easel.px(38)),
              easel.px(18),
              Tints.mix(easel.tints.light(), easel.tints.middle(), 0.3));
        });
  }

  private void shelves(float x) {
    float w = easel.px(250);
    float top = floor - easel.px(easel.stage.tall() ? 520 : 400);
    Rect at = Rect.makeLTRB(x - w * 0.52f, top, x + w * 0.48f, floor + easel.px(14));
    easel.add(
        "shelves",
        at.inflate(easel.px(8)),
        easel.walk(0.45),
        (canvas, brush) -> {
          Random dice = easel.dice("books");
          Ink.rect(canvas, at, easel.px(4), easel.tints.at(0.88));
          int rows = 5;
          float step = at.getHeight() / rows;
          for (int row = 0; row < rows; row++) {
            float bottom = at.getTop() + (row + 1) * step - easel.px(9);
            float left = at.getLeft() + easel.px(12);
            Ink.rect(
                canvas,
                Rect.makeLTRB(
                    left, bottom - step + easel.px(18), at.getRight() - easel.px(12), bottom),
                0,
                easel.tints.at(0.98));
            while (left < at.getRight() - easel.px(34)) {
              float wide = easel.px(11 + 13 * dice.nextDouble());
              float tall = (step - easel.px(28)) * (0.7f + 0.3f * dice.nextFloat());
              int hue =
                  dice.nextInt(3) == 0
                      ? easel.tints.accent()
                      : dice.nextInt(2) == 0 ? easel.tints.horizon() : easel.tints.middle();
              Ink.rect(
                  canvas,
                  Rect.makeXYWH(left, bottom - tall, wide - 2, tall),
                  2,
                  Tints.mix(hue, easel.tints.near(), 0.3 + 0.3 * dice.nextDouble()));
              left += wide;
            }
          }
        });
  }

  private void picture(float x) {
    Rect at =
        Rect.makeXYWH(
            x - easel.px(64),
            floor - easel.px(easel.stage.tall() ? 330 : 250),
            easel.px(128),
            easel.px(150));
    easel.add(
        "picture",
        at.inflate(easel.px(14)),
        easel.walk(0.3),
        (canvas, brush) -> {
          Ink.rect(canvas, at.inflate(easel.px(9)), easel.px(4), wood);
          Ink.fill(canvas, at, easel.tints.middle(), easel.tints.horizon());
          Ridge hill =
              new Ridge(
                  at.getBottom() - at.getHeight() * 0.3f,
                  at.getHeight() * 0.12f,
                  at.getWidth(),
                  0.3,
                  false,
                  easel.dice("picture"));
          Pen.disc(
              canvas,
              at.getLeft() + at.getWidth() * 0.66f,
              at.getTop() + at.getHeight() * 0.34f,
              easel.px(13),
              easel.tints.glow());
          Pen.fill(
              canvas,
              hill.land(at.getLeft(), at.getRight() - 6, at.getBottom()),
              easel.tints.at(0.6));
        });
    Rect chest =
        Rect.makeXYWH(x - easel.px(100), floor - easel.px(96), easel.px(200), easel.px(108));
    easel.add(
        "chest",
        chest.inflate(easel.px(80)),
        easel.walk(0.6),
        (canvas, brush) -> {
          int dark = easel.tints.at(0.9);
          Ink.rect(canvas, chest, easel.px(6), dark);
          for (int i = 0; i < 2; i++) {
            float y = chest.getTop() + easel.px(14 + 46 * i);
            Ink.rect(
                canvas,
                Rect.makeXYWH(
                    chest.getLeft() + easel.px(12),
                    y,
                    chest.getWidth() - easel.px(24),
                    easel.px(36)),
                easel.px(4),
                Tints.mix(dark, easel.tints.horizon(), 0.16));
            Pen.disc(canvas, x, y + easel.px(18), easel.px(4), easel.tints.glow());
          }
          Ink.rect(
              canvas,
              Rect.makeXYWH(
                  x + easel.px(34), chest.getTop() - easel.px(40), easel.px(30), easel.px(40)),
              easel.px(8),
              Tints.mix(dark, easel.tints.accent(), 0.55));
          for (int leaf = -2; leaf <= 2; leaf++) {
            canvas.save();
            canvas.translate(x + easel.px(49), chest.getTop() - easel.px(38));
            canvas.rotate(leaf * 24);
            Ink.oval(
                canvas,
                0,
                -easel.px(30),
                easel.px(8),
                easel.px(30),
                Tints.mix(dark, 0xFF4C9A6A, 0.5));
            canvas.restore();
          }
        });
  }
}
