package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Stations on a line: down the frame where it is not wide, across it where it is. */
final class Stations {
  /**
   * One of them.
   *
   * @param sign in its disc; empty for a plain dot
   * @param title in the accent; may be empty
   */
  record Station(String sign, String title, String text) {}

  private static final Type SIGN = new Type(800, 34, 34, -0.01f, 0.26f, 1, 1);
  private static final Type TITLE = Type.display(800, 46, 28, -0.02f, 1.1f, 2);
  private static final Type TEXT = new Type(600, 36, 26, -0.012f, 0.26f, 1.24f, 4);
  private static final double DRAWN_SECONDS = 0.7;
  private static final float DISC = 72;
  private static final float DOT = 34;
  private static final float LINE = 5;

  private Stations() {}

  static Plan plan(String heading, List<Station> stations, Desk desk) {
    List<Block> column = new ArrayList<>(Blocks.heading(desk, heading));
    if (stations.isEmpty()) {
      return Plan.column(column);
    }
    if (desk.wide()) {
      column.add(across(stations, desk).after(desk.px(64)));
    } else {
      column.addAll(down(stations, desk));
    }
    return Plan.column(column);
  }

  private static float disc(Desk desk, Station station) {
    return desk.px(station.sign().isEmpty() ? DOT : DISC);
  }

  private static List<Block> down(List<Station> stations, Desk desk) {
    float rail = desk.px(DISC);
    float textLeft = desk.left() + rail + desk.px(stations.getFirst().sign().isEmpty() ? 14 : 30);
    float width = desk.left() + desk.width() - textLeft;
    List<Text> titles = desk.setAlike(stations.stream().map(Station::title).toList(), TITLE, width);
    List<Text> texts = desk.setAlike(stations.stream().map(Station::text).toList(), TEXT, width);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < stations.size(); i++) {
      Station station = stations.get(i);
      Text title = titles.get(i);
      Text text = texts.get(i);
      float stack = stack(desk, title, text);
      float air = desk.px(desk.tallOr(60, 30));
      float height = Math.max(stack, disc(desk, station)) + (i < stations.size() - 1 ? air : 0);
      boolean last = i == stations.size() - 1;
      Cue enter = desk.cue(i, stations.size());
      int number = i;
      blocks.add(
          new Block(
              desk.px(i == 0 ? desk.tallOr(60, 36) : 0),
              height,
              title.tight() || text.tight(),
              top -> {
                float room = Math.max(stack, disc(desk, station));
                float middle = desk.left() + rail / 2;
                float center =
                    title.isEmpty()
                        ? top + room / 2
                        : top + (room - stack) / 2 + title.height() / 2;
                float offset = title.isEmpty() ? 0 : center - top;
                float next = top + height + (title.isEmpty() ? room / 2 : offset);
                List<Layer> layers = new ArrayList<>();
                if (!last) {
                  layers.add(
                      line(
                          Rect.makeLTRB(
                              middle - desk.px(LINE) / 2, center, middle + desk.px(LINE) / 2, next),
                          desk.cue(number + 1, stations.size()),
                          true));
                }
                layers.addAll(station(desk, station, number, middle, center, enter));
                float y = top + (room - stack) / 2;
                layers.add(texts(desk, number, textLeft, y, title, text, enter));
                return layers;
              }));
    }
    return blocks;
  }

  private static Block across(List<Station> stations, Desk desk) {
    int count = stations.size();
    float gap = desk.px(36);
    float width = (desk.width() - gap * (count - 1)) / count;
    List<Text> titles = desk.setAlike(stations.stream().map(Station::title).toList(), TITLE, width);
    List<Text> texts = desk.setAlike(stations.stream().map(Station::text).toList(), TEXT, width);
    float rail = disc(desk, stations.getFirst());
    float below = desk.px(40);
    float height = 0;
    boolean cut = false;
    for (int i = 0; i < count; i++) {
      height = Math.max(height, rail + below + stack(desk, titles.get(i), texts.get(i)));
      cut |= titles.get(i).tight() || texts.get(i).tight();
    }
    return new Block(
        0,
        height,
        cut,
        top -> {
          List<Layer> layers = new ArrayList<>();
          float center = top + rail / 2;
          for (int i = 0; i < count; i++) {
            float left = desk.left() + i * (width + gap);
            if (i + 1 < count) {
              layers.add(
                  line(
                      Rect.makeLTRB(
                          left + rail / 2,
                          center - desk.px(LINE) / 2,
                          left + width + gap + rail / 2,
                          center + desk.px(LINE) / 2),
                      desk.cue(i + 1, count),
                      false));
            }
            Cue enter = desk.cue(i, count);
            layers.addAll(station(desk, stations.get(i), i, left + rail / 2, center, enter));
            layers.add(
                texts(desk, i, left, top + rail + below, titles.get(i), texts.get(i), enter));
          }
          return layers;
        });
  }

  /** The way to the next station: faint from the start, drawn when that one is reached. */
  private static Layer line(Rect at, Cue reached, boolean down) {
    return Layer.ornament("way", at, (canvas, brush) -> {})
        .growing(
            DRAWN_SECONDS,
            (canvas, brush, share) -> {
              double way = Easing.inOut(share);
              Rect drawn =
                  down
                      ? Rect.makeXYWH(
                          at.getLeft(), at.getTop(), at.getWidth(), (float) (at.getHeight() * way))
                      : Rect.makeXYWH(
                          at.getLeft(), at.getTop(), (float) (at.getWidth() * way), at.getHeight());
              brush.fill(canvas, drawn, 0, brush.palette().accent());
            })
        .enter(reached.later(-0.55), Move.NONE);
  }

  private static List<Layer> station(
      Desk desk, Station station, int number, float x, float y, Cue enter) {
    float side = disc(desk, station);
    Rect disc = Rect.makeXYWH(x - side / 2, y - side / 2, side, side);
    Text sign = desk.setFigure(station.sign(), SIGN, side);
    return List.of(
        Layer.ornament(
                "place " + (number + 1),
                disc,
                (canvas, brush) -> {
                  brush.fill(canvas, disc, side / 2, brush.palette().surface());
                  brush.outline(canvas, disc, side / 2, brush.palette().veil(0x50));
                  sign(canvas, brush, sign, disc, brush.palette().veil(0x90));
                })
            .enter(Cue.start(0.1 + 0.08 * number), Move.FADE),
        Layer.ornament(
                "station " + (number + 1),
                disc,
                (canvas, brush) -> {
                  brush.accent(canvas, disc, side / 2);
                  if (station.sign().isEmpty()) {
                    brush.fill(
                        canvas,
                        disc.inflate(-side * 0.3f),
                        side * 0.2f,
                        brush.palette().accentInk());
                  }
                  sign(canvas, brush, sign, disc, brush.palette().accentInk());
                })
            .enter(enter, Move.POP));
  }

  private static void sign(Canvas canvas, Brush brush, Text sign, Rect disc, int color) {
    brush.text(
        canvas,
        sign,
        disc.getLeft() + (disc.getWidth() - sign.width()) / 2,
        disc.getTop() + (disc.getHeight() - sign.height()) / 2,
        color);
  }

  private static Layer texts(
      Desk desk, int number, float left, float top, Text title, Text text, Cue enter) {
    Mark upper = new Mark(title, left, top);
    Mark lower = new Mark(text, left, title.isEmpty() ? top : top + title.height() + between(desk));
    Rect at =
        Rect.makeXYWH(left, top, Math.max(title.width(), text.width()), stack(desk, title, text));
    int accent = desk.palette().accent();
    int color = desk.palette().text();
    return Layer.content(
            "text " + (number + 1),
            at,
            (canvas, brush) -> {
              brush.raisedText(canvas, title, left, upper.y(), word -> accent);
              brush.raisedText(canvas, text, left, lower.y(), word -> color);
            })
        .bleed(desk.px(34))
        .enter(enter.later(0.06), Move.RISE)
        .texts(List.of(upper, lower));
  }

  private static float stack(Desk desk, Text title, Text text) {
    return title.isEmpty() || text.isEmpty()
        ? title.height() + text.height()
        : title.height() + between(desk) + text.height();
  }

  private static float between(Desk desk) {
    return desk.px(22);
  }
}
