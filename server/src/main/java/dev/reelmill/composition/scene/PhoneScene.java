package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Pen;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.Charge;
import dev.reelmill.script.MoneyPicture.WarnedPhone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A phone on which warnings slide in; beside it, the days from each warning to its charge. */
final class PhoneScene {
  private static final double APART = 0.26;

  private PhoneScene() {}

  static List<Layer> layers(WarnedPhone picture, Panel panel) {
    Rect room = panel.part(0, 0, 0.5f, 1);
    float height = room.getHeight();
    float width = Math.min(room.getWidth(), Math.max(height * 0.56f, room.getWidth() * 0.86f));
    Rect phone = Rect.makeXYWH(room.getLeft(), room.getTop(), width, height);
    Rect screen = phone.inflate(-panel.px(12));
    Rect beside =
        Rect.makeLTRB(
            phone.getRight() + panel.px(34),
            room.getTop(),
            panel.inner().getRight(),
            room.getBottom());
    int count = picture.charges().size();
    float top = screen.getTop() + panel.px(46);
    float note = Math.min(panel.px(150), (screen.getBottom() - top) / count - panel.px(8));
    List<Mark> texts = new ArrayList<>();
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Charge charge = picture.charges().get(i);
      Cue when = Panel.at(0.05 + APART * i);
      Rect at =
          Rect.makeXYWH(
              screen.getLeft() + panel.px(8),
              top + i * (note + panel.px(8)),
              screen.getWidth() - panel.px(16),
              note);
      layers.add(warning(charge, picture.daysBefore(), at, when, panel, texts));
      Rect row =
          Rect.makeXYWH(
              beside.getLeft(),
              beside.getTop() + i * beside.getHeight() / count,
              beside.getWidth(),
              beside.getHeight() / count);
      layers.add(days(charge, picture.daysBefore(), row, when, panel, texts));
    }
    layers.addFirst(
        panel.ground(
            texts,
            (canvas, brush) -> {
              brush.fill(canvas, phone, panel.px(36), brush.palette().veil(0x30));
              brush.fill(canvas, screen, panel.px(26), brush.palette().night());
              Rect speaker =
                  Rect.makeXYWH(
                      Sketch.middleX(screen) - panel.px(34),
                      screen.getTop() + panel.px(12),
                      panel.px(68),
                      panel.px(12));
              brush.fill(canvas, speaker, panel.px(6), brush.palette().veil(0x40));
            }));
    return layers;
  }

  private static Layer warning(
      Charge charge, int before, Rect at, Cue when, Panel panel, List<Mark> texts) {
    float padding = panel.px(14);
    float bell = Math.min(panel.px(38), at.getHeight() * 0.5f);
    float left = at.getLeft() + padding + bell + panel.px(12);
    float width = at.getRight() - padding - left;
    Text name =
        panel.text(charge.name() + " " + Numbers.dollars(charge.amount()), Panel.LABEL, width);
    Text soon = panel.text("in " + before + " days", Panel.SMALL, width);
    float gap = panel.px(12);
    float top = Sketch.middleY(at) - (name.height() + gap + soon.height()) / 2;
    Mark first = new Mark(name, left, top);
    Mark second = new Mark(soon, left, top + name.height() + gap);
    texts.add(first);
    texts.add(second);
    return panel.moving(
        at,
        when,
        0.7,
        (canvas, brush, share) -> {
          double come = Easing.out(share);
          int save = canvas.save();
          canvas.clipRect(at.inflate(panel.px(2)));
          canvas.translate(0, (float) ((come - 1) * at.getHeight()));
          brush.fill(canvas, at, panel.px(18), brush.palette().surface());
          brush.fill(canvas, at, panel.px(18), brush.palette().veil(0x16));
          Rect sign =
              Rect.makeXYWH(at.getLeft() + padding, Sketch.middleY(at) - bell / 2, bell, bell);
          Icons.draw(canvas, "bell-ring", sign, brush.palette().accent());
          Sketch.write(canvas, brush, first, brush.palette().text());
          Sketch.write(canvas, brush, second, brush.palette().soft());
          canvas.restoreToCount(save);
        });
  }

  /** The warning's day, the days between, the charge's day. */
  private static Layer days(
      Charge charge, int before, Rect row, Cue when, Panel panel, List<Mark> texts) {
    float y = Sketch.middleY(row) - panel.px(10);
    float radius = panel.px(9);
    float left = row.getLeft() + radius;
    float right = row.getRight() - radius;
    float half = row.getWidth() / 2 - panel.px(6);
    Text warned = panel.text("Day " + (charge.day() - before), Panel.SMALL, half);
    Text charged = panel.text("Day " + charge.day(), Panel.SMALL, half);
    Mark from = new Mark(warned, row.getLeft(), y + panel.px(30));
    Mark to = new Mark(charged, row.getRight() - charged.width(), y + panel.px(30));
    texts.add(from);
    texts.add(to);
    return panel.moving(
        row,
        when.later(0.3),
        1.1,
        (canvas, brush, share) ->
            line(canvas, brush, before, share, from, to, left, right, y, panel));
  }

  private static void line(
      Canvas canvas,
      Brush brush,
      int before,
      double share,
      Mark from,
      Mark to,
      float left,
      float right,
      float y,
      Panel panel) {
    float radius = panel.px(9);
    float end = Sketch.between(left, right, Easing.inOut(share));
    Pen.line(canvas, panel.px(4), brush.palette().veil(0x50), left, y, end + 0.1f, y);
    for (int day = 0; day <= before; day++) {
      float x = left + (right - left) * day / before;
      if (x <= end + 1) {
        boolean edge = day == 0 || day == before;
        int color =
            day == 0
                ? brush.palette().accent()
                : edge ? Signals.high(brush.palette()) : brush.palette().soft();
        Pen.disc(canvas, x, y, edge ? radius : radius * 0.6f, color);
      }
    }
    Sketch.write(canvas, brush, from, brush.palette().accent());
    if (share > 0.8) {
      Sketch.write(canvas, brush, to, brush.palette().soft());
    }
  }
}
