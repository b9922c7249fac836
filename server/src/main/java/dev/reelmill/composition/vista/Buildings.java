package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Pen;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/** What somebody has built, and can be gone into, up or across. */
final class Buildings {
  private Buildings() {}

  /** A door that stands alone, open, light behind it. */
  static void door(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int frame = easel.tints.at(0.95);
    int side = easel.side;
    easel.add(
        "light of the door",
        Rect.makeLTRB(x - 210 * u, base - 330 * u, x + 210 * u, base + 90 * u),
        easel.walk(0.72).twinkling(0.72, 1, 3.4, 0),
        (canvas, brush) -> {
          Ink.glow(canvas, x, base - 120 * u, 205 * u, easel.tints.glow(), 0.75);
          PathBuilder beam = new PathBuilder();
          beam.moveTo(x - 50 * u, base);
          beam.lineTo(x + 50 * u, base);
          beam.lineTo(x + (50 - 60 * side) * u + 60 * u, base + 88 * u);
          beam.lineTo(x + (-50 - 60 * side) * u - 60 * u, base + 88 * u);
          beam.closePath();
          Ink.fill(
              canvas,
              beam,
              base,
              base + 88 * u,
              Tints.veiled(easel.tints.glow(), 0.7),
              Tints.veiled(easel.tints.glow(), 0));
        });
    easel.add(
        "door",
        Rect.makeLTRB(x - 140 * u, base - 262 * u, x + 140 * u, base + 26 * u),
        easel.walk(0.72),
        (canvas, brush) -> {
          Ink.rect(
              canvas, Rect.makeLTRB(x - 64 * u, base - 254 * u, x + 64 * u, base), 5 * u, frame);
          Ink.fill(
              canvas,
              Rect.makeLTRB(x - 52 * u, base - 242 * u, x + 52 * u, base),
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.75),
              easel.tints.glow());
          PathBuilder leaf = new PathBuilder();
          float hinge = x + side * 52 * u;
          leaf.moveTo(hinge, base - 242 * u);
          leaf.lineTo(hinge + side * 56 * u, base - 224 * u);
          leaf.lineTo(hinge + side * 56 * u, base + 20 * u);
          leaf.lineTo(hinge, base);
          leaf.closePath();
          Pen.fill(canvas, leaf, Tints.mix(frame, easel.tints.accent(), 0.42));
          Pen.disc(canvas, hinge + side * 46 * u, base - 104 * u, 5 * u, easel.tints.light());
        });
  }

  /** Steps without a house, up into the sky. */
  static void stairs(Easel easel, float x, float base) {
    int count = 11;
    float top = easel.stage.header().getBottom() + easel.px(60);
    float rise = Math.min(easel.px(62), (base - top) / count);
    for (int i = count - 1; i >= 0; i--) {
      double near = 1 - 0.66 * i / count;
      float w = easel.px(168 * near + 10);
      float y = base - easel.px(10) - i * rise;
      float at = x + easel.px(30) * easel.side * i * 0.8f;
      int color = easel.tints.at(0.55 + 0.4 * near);
      int lit = Tints.mix(color, easel.tints.glow(), 0.72);
      easel.add(
          "step " + i,
          Rect.makeLTRB(at - w, y - 4, at + w, y + easel.px(32)),
          easel.walk(0.7 * near).bobbing(easel.px(4), 4, 0.09 * i),
          (canvas, brush) -> {
            Ink.rect(
                canvas,
                Rect.makeLTRB(at - w / 2, y, at + w / 2, y + easel.px(27 * near)),
                easel.px(3),
                color);
            Ink.rect(
                canvas,
                Rect.makeLTRB(at - w / 2, y, at + w / 2, y + easel.px(8 * near)),
                easel.px(2),
                lit);
          });
    }
  }

  static void bridge(Easel easel, float base) {
    int color = easel.tints.at(0.74);
    float reach = easel.reach();
    easel.band(
        "bridge",
        base - easel.px(190),
        base + easel.px(60),
        easel.walk(0.5),
        (canvas, brush) -> {
          float left = -reach;
          float right = easel.width + reach;
          float rise = easel.px(110);
          PathBuilder deck = new PathBuilder();
          deck.moveTo(left, base + easel.px(40));
          deck.quadTo((left + right) / 2, base - rise * 1.2f, right, base + easel.px(40));
          deck.lineTo(right, base + easel.px(66));
          deck.quadTo((left + right) / 2, base - rise * 0.7f, left, base + easel.px(66));
          deck.closePath();
          Pen.fill(canvas, deck, color);
          PathBuilder rail = new PathBuilder();
          rail.moveTo(left, base - easel.px(14));
          rail.quadTo(
              (left + right) / 2, base - rise * 1.2f - easel.px(54), right, base - easel.px(14));
          Pen.stroke(canvas, rail, easel.px(5), color);
          int posts = 18;
          for (int i = 0; i <= posts; i++) {
            float s = i / (float) posts;
            float x = left + (right - left) * s;
            float sag = 2 * s * (1 - s);
            float y = base + easel.px(40) - sag * (rise * 1.2f + easel.px(40));
            Pen.line(canvas, easel.px(4), color, x, y, x, y - easel.px(54));
          }
        });
  }

  static void castle(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int color = easel.tints.at(0.62);
    easel.add(
        "castle",
        Rect.makeLTRB(x - 210 * u, base - 400 * u, x + 210 * u, base + 60 * u),
        easel.walk(0.5),
        (canvas, brush) -> {
          float[][] towers = {
            {-140, 54, 170},
            {-74, 66, 250},
            {0, 92, 210},
            {10, 46, 318},
            {84, 60, 230},
            {146, 50, 150}
          };
          for (float[] tower : towers) {
            float left = x + (tower[0] - tower[1] / 2) * u;
            float h = tower[2] * u;
            Ink.rect(canvas, Rect.makeXYWH(left, base - h, tower[1] * u, h + 50 * u), 0, color);
            PathBuilder roof = new PathBuilder();
            roof.moveTo(left - 7 * u, base - h);
            roof.lineTo(left + tower[1] / 2 * u, base - h - tower[1] * 1.35f * u);
            roof.lineTo(left + (tower[1] + 7) * u, base - h);
            roof.closePath();
            Pen.fill(canvas, roof, Tints.mix(color, easel.tints.accent(), 0.3));
            Ink.rect(
                canvas,
                Rect.makeXYWH(left + (tower[1] / 2 - 6) * u, base - h + 26 * u, 12 * u, 22 * u),
                6 * u,
                Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.2));
          }
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - 24 * u, base - 50 * u, 48 * u, 100 * u),
              24 * u,
              easel.tints.at(0.9));
        });
  }

  static void lighthouse(Easel easel, float x, float base, double size) {
    float u = easel.px(size);
    int color = easel.tints.at(0.72);
    float y = base - 262 * u;
    int side = -easel.side;
    easel.add(
        "beam",
        Rect.makeLTRB(x - 620 * u, y - 170 * u, x + 620 * u, y + 170 * u),
        easel.walk(0.5).twinkling(0.1, 0.95, 3.6, 0),
        (canvas, brush) -> {
          PathBuilder beam = new PathBuilder();
          beam.moveTo(x, y);
          beam.lineTo(x + side * 600 * u, y - 130 * u);
          beam.lineTo(x + side * 600 * u, y + 60 * u);
          beam.closePath();
          Pen.fill(canvas, beam, Tints.veiled(easel.tints.glow(), 0.34));
          Ink.glow(canvas, x, y, 110 * u, easel.tints.glow(), 0.9);
        });
    easel.add(
        "lighthouse",
        Rect.makeLTRB(x - 130 * u, base - 320 * u, x + 130 * u, base + 50 * u),
        easel.walk(0.5),
        (canvas, brush) -> {
          Ink.shape(
              canvas,
              "M-120 44 C-100 -2 -60 -16 -20 -6 C30 -26 90 -2 124 44 Z",
              x,
              base,
              u,
              u,
              easel.tints.at(0.66));
          Ink.shape(
              canvas,
              "M-26 -240 L26 -240 L44 20 L-44 20 Z",
              x,
              base,
              u,
              u,
              Tints.mix(easel.tints.light(), color, 0.45));
          Ink.shape(
              canvas,
              "M-30 -170 L30 -170 L35 -110 L-35 -110 Z M-40 -50 L40 -50 L44 10 L-44 10 Z",
              x,
              base,
              u,
              u,
              Tints.mix(easel.tints.accent(), color, 0.3));
          Ink.rect(canvas, Rect.makeXYWH(x - 34 * u, base - 250 * u, 68 * u, 12 * u), 3 * u, color);
          Ink.rect(
              canvas,
              Rect.makeXYWH(x - 19 * u, base - 284 * u, 38 * u, 36 * u),
              4 * u,
              Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5));
          Ink.shape(canvas, "M-26 -282 L0 -312 L26 -282 Z", x, base, u, u, color);
        });
  }
}
