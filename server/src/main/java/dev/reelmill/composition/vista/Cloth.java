package dev.reelmill.composition.vista;

import dev.reelmill.composition.draw.Drift;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.illustration.Illustrations;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Random;

/** No place at all: ribbons of light, rings on still water, lights that float. */
final class Cloth {
  private Cloth() {}

  static void veil(Easel easel) {
    switch (easel.vista.view() % 4) {
      case 0 -> {
        ribbons(easel);
        heart(easel, true);
      }
      case 1 -> {
        rings(easel);
        heart(easel, true);
      }
      case 2 -> {
        lights(easel);
        heart(easel, true);
        ribbons(easel);
      }
      default -> {
        crescents(easel);
        heart(easel, true);
      }
    }
    Particles.sparks(easel);
  }

  /** Waves of silk across the frame. */
  private static void ribbons(Easel easel) {
    int count = 4;
    float reach = easel.reach();
    for (int i = 0; i < count; i++) {
      double near = i / (count - 1.0);
      float y = easel.height * (float) (0.52 + 0.12 * i) * (easel.stage.tall() ? 1 : 0.98f);
      float wave = easel.px(110 - 18 * i);
      int color =
          Tints.mix(
              Tints.mix(easel.tints.horizon(), easel.tints.glow(), 0.5 * (1 - near)),
              easel.tints.near(),
              0.2 + 0.66 * near);
      Ridge edge =
          new Ridge(
              y, wave, easel.width * (0.8f + 0.2f * i), 0.16, false, easel.dice("ribbon " + i));
      float way = easel.px(50 - 16 * (i % 2) * 2) * (i % 2 == 0 ? 1 : -1);
      easel.band(
          "ribbon " + i,
          edge.top() - 4,
          i == count - 1 ? easel.height : Math.min(easel.height, y + wave + easel.px(300)),
          Drift.along(way, 0, -way, 0).bobbing(easel.px(7), 5 / easel.pace(), near),
          (canvas, brush) -> {
            Ink.fill(
                canvas,
                edge.land(-reach, easel.width + reach, easel.height),
                edge.top(),
                edge.top() + easel.px(330),
                Tints.veiled(color, 0.85),
                Tints.veiled(Tints.mix(color, easel.tints.near(), 0.5), 0.9 * near));
            PathBuilder line = new PathBuilder();
            line.moveTo(-reach, edge.at(-reach));
            for (float x = -reach; x < easel.width + reach; x += 8) {
              line.lineTo(x, edge.at(x));
            }
            Pen.stroke(
                canvas, line, easel.px(2.2), Tints.veiled(easel.tints.glow(), 0.55 - 0.3 * near));
          });
    }
  }

  /** Rings that spread from the light. */
  private static void rings(Easel easel) {
    float x = Skies.lightX(easel) * easel.width;
    float y = easel.horizon * 0.62f;
    for (int ring = 0; ring < 6; ring++) {
      float r = easel.px(150 + 92 * ring);
      int number = ring;
      easel.add(
          "ring " + ring,
          Rect.makeLTRB(x - r - 6, y - r - 6, x + r + 6, y + r + 6),
          Drift.STILL.twinkling(0.06, 0.62 - 0.07 * ring, 4.2 / easel.pace(), -0.16 * ring),
          (canvas, brush) ->
              Pen.ring(canvas, x, y, r, easel.px(3.4 - 0.35 * number), easel.tints.glow()));
    }
    easel.band(
        "ground",
        easel.captions - easel.px(70),
        easel.height,
        Drift.STILL,
        (canvas, brush) ->
            Ink.fill(
                canvas,
                Rect.makeLTRB(0, easel.captions - easel.px(70), easel.width, easel.height),
                Tints.veiled(easel.tints.near(), 0),
                easel.tints.near()));
  }

  /** Round lights out of focus. */
  private static void lights(Easel easel) {
    Random dice = easel.dice("lights");
    for (int i = 0; i < 12; i++) {
      float x = easel.width * dice.nextFloat();
      float y = easel.captions * dice.nextFloat();
      float r = easel.px(24 + 66 * dice.nextDouble());
      int color = dice.nextInt(3) == 0 ? easel.tints.accent() : easel.tints.glow();
      double phase = dice.nextDouble();
      double strength = 0.12 + 0.2 * dice.nextDouble();
      easel.add(
          "light " + i,
          Rect.makeLTRB(x - r * 1.3f, y - r * 1.3f, x + r * 1.3f, y + r * 1.3f),
          easel
              .walk(0.2 + 0.5 * phase)
              .bobbing(easel.px(12), 6 / easel.pace(), phase)
              .twinkling(0.4, 1, 4, phase),
          (canvas, brush) -> {
            Ink.soft(canvas, x, y, r, r, r * 0.07f + 1, Tints.veiled(color, strength));
            Pen.ring(canvas, x, y, r, easel.px(1.5), Tints.veiled(color, strength * 1.3));
          });
    }
  }

  /** Great leaves of light around a middle. */
  private static void crescents(Easel easel) {
    float x = easel.width * 0.5f;
    float y = easel.horizon * 0.66f;
    for (int i = 0; i < 5; i++) {
      float r = easel.px(210 + 95 * i);
      int number = i;
      double phase = 0.2 * i;
      int color = Tints.mix(easel.tints.glow(), easel.tints.middle(), 0.2 + 0.18 * i);
      easel.add(
          "crescent " + i,
          Rect.makeLTRB(x - r * 1.1f, y - r * 1.1f, x + r * 1.1f, y + r * 1.1f),
          Drift.STILL
              .swaying(easel.px(16), 7 / easel.pace(), phase)
              .bobbing(easel.px(12), 6 / easel.pace(), phase + 0.25),
          (canvas, brush) -> {
            canvas.save();
            canvas.translate(x, y);
            canvas.rotate(38 + 68 * number);
            PathBuilder path = new PathBuilder();
            path.moveTo(-r, 0);
            path.cubicTo(-r, -r * 0.9f, r * 0.7f, -r * 0.9f, r, 0);
            path.cubicTo(r * 0.5f, -r * 0.52f, -r * 0.6f, -r * 0.56f, -r, 0);
            path.closePath();
            Pen.fill(canvas, path, Tints.veiled(color, 0.5 - 0.05 * number));
            canvas.restore();
          });
    }
  }

  /** The light in the middle; with the icon of what it is about, where there is one. */
  static void heart(Easel easel, boolean always) {
    List<String> icons =
        easel.vista.subject().isEmpty()
            ? List.of()
            : Illustrations.shared().named(easel.vista.subject()).stream().toList();
    if (icons.isEmpty() && !always) {
      return;
    }
    boolean centred = easel.vista.view() % 4 == 3;
    float x = centred ? easel.width / 2 : Skies.lightX(easel) * easel.width;
    float y =
        easel.horizon
            * (easel.vista.ground() == dev.reelmill.script.Vista.Ground.VEIL ? 0.64f : 0.5f);
    float r = easel.px(icons.isEmpty() ? 76 : 108);
    easel.add(
        "heart",
        Rect.makeLTRB(x - r * 2.6f, y - r * 2.6f, x + r * 2.6f, y + r * 2.6f),
        Drift.STILL.bobbing(easel.px(10), 5 / easel.pace(), 0),
        (canvas, brush) -> {
          Ink.glow(canvas, x, y, r * 2.5f, easel.tints.glow(), 0.8);
          if (icons.isEmpty()) {
            Pen.disc(canvas, x, y, r, Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.5));
            Pen.disc(canvas, x, y, r * 0.8f, Tints.veiled(0xFFFFFFFF, 0.25));
          } else {
            Pen.disc(
                canvas,
                x,
                y,
                r,
                Tints.veiled(Tints.mix(easel.tints.middle(), easel.tints.near(), 0.35), 0.9));
            Pen.ring(canvas, x, y, r, easel.px(3), Tints.mix(easel.tints.glow(), 0xFFFFFFFF, 0.4));
            Rect at = Rect.makeLTRB(x - r * 0.56f, y - r * 0.56f, x + r * 0.56f, y + r * 0.56f);
            Icons.draw(
                canvas,
                icons.getFirst(),
                at,
                Tints.mix(easel.tints.light(), easel.tints.glow(), 0.2));
          }
        });
  }
}
