package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Hour;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Locale;
import java.util.Random;

/** A room: a window on the sky, a floor, and what belongs into such a room. */
final class Indoors {
  private final Easel easel;
  private final int wood;
  private final float floor;

  Indoors(Easel easel) {
    this.easel = easel;
    this.wood = easel.tints.at(0.82);
    this.floor = easel.feet - easel.px(44);
  }

  void room() {
    window();
    ground();
    furniture();
  }

  /** A high window, and the light that falls through it on the floor. */
  private void window() {
    float w = easel.px(easel.stage.tall() ? 270 : 250);
    float h = easel.px(easel.stage.tall() ? 400 : 330);
    float x = easel.across(0.68);
    float top =
        Math.max(easel.stage.header().getBottom() + easel.px(50), floor - h - easel.px(150));
    Rect pane = Rect.makeXYWH(x - w / 2, top, w, h);
    easel.add(
        "window",
        pane.inflate(easel.px(90)),
        easel.walk(0.25),
        (canvas, brush) -> {
          Ink.glow(canvas, x, top + h / 2, h * 0.8f, easel.tints.glow(), 0.32);
          int save = canvas.save();
          PathBuilder arch = arch(pane);
          try (arch;
              io.github.humbleui.skija.Path path = arch.build()) {
            canvas.clipPath(path, true);
            view(canvas, pane, x);
          }
          canvas.restoreToCount(save);
          frame(canvas, pane);
        });
  }

  private static PathBuilder arch(Rect at) {
    PathBuilder path = new PathBuilder();
    float r = at.getWidth() / 2;
    path.moveTo(at.getLeft(), at.getBottom());
    path.lineTo(at.getLeft(), at.getTop() + r);
    path.arcTo(Rect.makeXYWH(at.getLeft(), at.getTop(), 2 * r, 2 * r), 180, 180, false);
    path.lineTo(at.getRight(), at.getBottom());
    path.closePath();
    return path;
  }

  /** What is seen through it. */
  private void view(Canvas canvas, Rect pane, float x) {
    Tints tints = easel.tints;
    boolean night = easel.vista.hour() == Hour.NIGHT;
    Ink.fill(
        canvas,
        pane,
        Tints.mix(tints.middle(), tints.horizon(), 0.25),
        tints.horizon(),
        Tints.mix(tints.horizon(), tints.glow(), 0.7));
    Random dice = easel.dice("window");
    for (int i = 0; night && i < 24; i++) {
      Pen.disc(
          canvas,
          pane.getLeft() + pane.getWidth() * dice.nextFloat(),
          pane.getTop() + pane.getHeight() * 0.7f * dice.nextFloat(),
          easel.px(1 + dice.nextDouble()),
          Tints.veiled(tints.light(), 0.8));
    }
    float r = pane.getWidth() * 0.17f;
    float y = pane.getTop() + pane.getHeight() * 0.36f;
    Ink.glow(canvas, x + r * 0.5f, y, r * 3, tints.glow(), 0.7);
    Pen.disc(canvas, x + r * 0.5f, y, r, Tints.mix(tints.light(), tints.glow(), 0.25));
    Ridge far =
        new Ridge(
            pane.getBottom() - pane.getHeight() * 0.2f,
            pane.getHeight() * 0.07f,
            pane.getWidth(),
            0.4,
            false,
            dice);
    Pen.fill(canvas, far.land(pane.getLeft(), pane.getRight(), pane.getBottom()), tints.at(0.4));
    Ridge near =
        new Ridge(
            pane.getBottom() - pane.getHeight() * 0.08f,
            pane.getHeight() * 0.05f,
            pane.getWidth(),
            0.4,
            false,
            dice);
    Pen.fill(canvas, near.land(pane.getLeft(), pane.getRight(), pane.getBottom()), tints.at(0.65));
  }

  private void frame(Canvas canvas, Rect pane) {
    float bar = easel.px(11);
    float x = (pane.getLeft() + pane.getRight()) / 2;
    Pen.stroke(canvas, arch(pane), bar, wood);
    Pen.line(canvas, bar * 0.7f, wood, x, pane.getTop(), x, pane.getBottom());
    for (float share : new float[] {0.38f, 0.7f}) {
      float y = pane.getTop() + pane.getHeight() * share;
      Pen.line(canvas, bar * 0.7f, wood, pane.getLeft(), y, pane.getRight(), y);
    }
    Ink.rect(
        canvas,
        Rect.makeXYWH(
            pane.getLeft() - easel.px(22),
            pane.getBottom(),
            pane.getWidth() + easel.px(44),
            easel.px(17)),
        easel.px(4),
        wood);
    curtain(canvas, pane, -1);
    curtain(canvas, pane, 1);
  }

  private void curtain(Canvas canvas, Rect pane, int side) {
    float edge = side < 0 ? pane.getLeft() - easel.px(20) : pane.getRight() + easel.px(20);
    float inner = edge - side * easel.px(70);
    float bottom = pane.getBottom() + easel.px(46);
    PathBuilder path = new PathBuilder();
    path.moveTo(edge + side * easel.px(26), pane.getTop() - easel.px(26));
    path.lineTo(inner - side * easel.px(24), pane.getTop() - easel.px(26));
    path.cubicTo(
        inner,
        pane.getTop() + pane.getHeight() * 0.4f,
        edge,
        pane.getTop() + pane.getHeight() * 0.5f,
        edge - side * easel.px(26),
        bottom);
    path.lineTo(edge + side * easel.px(34), bottom);
    path.closePath();
    int cloth = Tints.mix(easel.tints.at(0.7), easel.tints.accent(), 0.34);
    Ink.fill(
        canvas,
        path,
        pane.getTop(),
        bottom,
        Tints.mix(cloth, easel.tints.glow(), 0.1),
        Tints.mix(cloth, easel.tints.near(), 0.5));
  }

  private void ground() {
    float reach = easel.reach();
    easel.band(
        "floor",
        floor - easel.px(14),
        easel.height,
        easel.walk(0.6),
        (canvas, brush) -> {
          Ink.rect(
              canvas,
              Rect.makeLTRB(-reach, floor - easel.px(14), easel.width + reach, floor),
              0,
              wood);
          Ink.fill(
              canvas,
              Rect.makeLTRB(-reach, floor, easel.width + reach, easel.height),
              Tints.mix(easel.tints.at(0.62), easel.tints.glow(), 0.06),
              easel.tints.at(1));
          float x = easel.across(0.58);
          float w = easel.px(130);
          PathBuilder pool = new PathBuilder();
          pool.moveTo(x - w * 0.6f, floor + easel.px(14));
          pool.lineTo(x + w * 0.6f, floor + easel.px(14));
          pool.lineTo(x + w * 0.9f - easel.side * w * 0.9f, floor + easel.px(110));
          pool.lineTo(x - w * 0.9f - easel.side * w * 0.9f, floor + easel.px(110));
          pool.closePath();
          Ink.fill(
              canvas,
              pool,
              floor,
              floor + easel.px(110),
              Tints.veiled(easel.tints.glow(), 0.42),
              Tints.veiled(easel.tints.glow(), 0.05));
        });
    Particles.sparks(easel);
  }

  private void furniture() {
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
