package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Pen;
import dev.reelmill.script.Vista.Hour;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** A room: a window on the sky, a floor, and its {@link Furniture}. */
final class Indoors {
  private final Easel easel;
  private final int wood;
  private final float floor;

  Indoors(Easel easel) {
    this.easel = easel;
    this.wood = easel.tints.at(0.82);
    this.floor = easel.feet - easel.px(44);
  }

  /** All of it. */
  void room() {
    window();
    ground();
    new Furniture(easel, wood, floor).place();
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
}
