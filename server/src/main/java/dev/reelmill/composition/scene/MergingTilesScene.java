package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Brush;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Easing;
import dev.reelmill.script.MoneyPicture.MergingTiles;
import dev.reelmill.script.ScenePicture.Datum;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** Tiles of services move together into one bundle; what that saves counts up. */
final class MergingTilesScene {
  private static final double MERGE = 1.6;
  private static final double MERGING = 0.4;
  private static final List<String> ICONS = List.of("music", "tv", "dumbbell");

  private MergingTilesScene() {}

  static List<Layer> layers(MergingTiles picture, Panel panel) {
    Rect in = panel.inner();
    int count = picture.services().size();
    float gap = panel.px(18);
    float width = (in.getWidth() - gap * (count - 1)) / count;
    float tileHeight = in.getHeight() * 0.4f;
    float noteY = in.getTop() + tileHeight + panel.px(28);
    Rect bundle =
        Rect.makeLTRB(
            in.getLeft() + in.getWidth() * 0.14f,
            noteY + panel.px(30),
            in.getRight() - in.getWidth() * 0.14f,
            in.getBottom() - panel.px(62));
    List<Mark> texts = new ArrayList<>();
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Rect at = Rect.makeXYWH(in.getLeft() + i * (width + gap), in.getTop(), width, tileHeight);
      tiles.add(new Tile(picture.services().get(i), i, at, panel));
      texts.addAll(tiles.get(i).texts());
    }
    Mark apart =
        Sketch.middle(
            panel.text("Apart: " + Numbers.dollars(picture.apart()), Panel.LABEL, in.getWidth()),
            Sketch.middleX(in),
            noteY);
    Mark price =
        Sketch.middle(
            panel.text(
                "Bundle: " + Numbers.dollars(picture.bundle()),
                Panel.VALUE,
                bundle.getWidth() * 0.9f),
            Sketch.middleX(bundle),
            bundle.getBottom() - bundle.getHeight() * 0.24f);
    Mark saved =
        Sketch.middle(
            panel.text(
                "Instead of "
                    + Numbers.dollars(picture.apart())
                    + ": "
                    + Numbers.dollars(picture.saved())
                    + " less a month",
                Panel.LABEL,
                in.getWidth()),
            Sketch.middleX(in),
            in.getBottom() - panel.px(22));
    texts.addAll(List.of(apart, price, saved));
    List<Layer> layers = new ArrayList<>();
    layers.add(
        panel.ground(
            texts,
            (canvas, brush) -> {
              brush.ghost(canvas, bundle, panel.px(26));
              for (Tile tile : tiles) {
                tile.ghost(canvas, brush);
              }
            }));
    for (int i = 0; i < count; i++) {
      Tile tile = tiles.get(i);
      layers.add(
          panel.popping(tile.at(), Panel.at(0.03 + 0.07 * i), tile::draw).until(Panel.at(MERGING)));
    }
    layers.add(
        panel
            .popping(
                apart.ink(),
                Panel.at(0.24),
                (canvas, brush) -> Sketch.write(canvas, brush, apart, brush.palette().text()))
            .until(Panel.at(MERGING)));
    layers.add(
        panel.moving(
            Rect.makeLTRB(in.getLeft(), in.getTop(), in.getRight(), bundle.getBottom()),
            Panel.at(MERGING),
            MERGE,
            (canvas, brush, share) -> merge(canvas, brush, tiles, bundle, price, share, panel)));
    layers.add(
        panel.popping(
            saved.ink(),
            Panel.at(MERGING).later(MERGE),
            (canvas, brush) -> Sketch.write(canvas, brush, saved, Signals.good(brush.palette()))));
    return layers;
  }

  private static void merge(
      Canvas canvas,
      Brush brush,
      List<Tile> tiles,
      Rect bundle,
      Mark price,
      double share,
      Panel panel) {
    double come = Easing.inOut(Sketch.phase(share, 0, 0.75));
    if (come > 0.6) {
      double opened = Easing.out(Sketch.phase(share, 0.5, 1));
      brush.accent(canvas, bundle.inflate((float) ((opened - 1) * panel.px(20))), panel.px(26));
    }
    float side = bundle.getHeight() * 0.42f;
    for (int i = 0; i < tiles.size(); i++) {
      Rect from = tiles.get(i).at();
      float size = Sketch.between(from.getHeight() * 0.32f, side, come);
      float target = Sketch.middleX(bundle) + (i - (tiles.size() - 1) / 2f) * side * 1.3f;
      float x = Sketch.between(Sketch.middleX(from), target, come);
      float y =
          Sketch.between(
              from.getTop() + from.getHeight() * 0.27f,
              bundle.getTop() + bundle.getHeight() * 0.36f,
              come);
      int color = come > 0.6 ? brush.palette().accentInk() : brush.palette().accent();
      Icons.draw(canvas, ICONS.get(i % ICONS.size()), Sketch.around(x, y, size), color);
    }
    if (share > 0.7) {
      Sketch.write(canvas, brush, price, brush.palette().accentInk());
    }
  }

  /** A service with its price. */
  private record Tile(Datum service, int number, Rect at, Panel panel) {
    private Mark name() {
      Text text = panel.text(service.label(), Panel.SMALL, at.getWidth() * 0.86f);
      return Sketch.middle(text, Sketch.middleX(at), at.getTop() + at.getHeight() * 0.6f);
    }

    private Mark price() {
      Text text =
          panel.figure(Numbers.dollars(service.value()), Panel.LABEL, at.getWidth() * 0.86f);
      return Sketch.middle(text, Sketch.middleX(at), at.getTop() + at.getHeight() * 0.83f);
    }

    List<Mark> texts() {
      return List.of(name(), price());
    }

    void ghost(Canvas canvas, Brush brush) {
      brush.ghost(canvas, at, panel.px(22));
    }

    void draw(Canvas canvas, Brush brush) {
      brush.fill(canvas, at, panel.px(22), brush.palette().surface());
      brush.fill(canvas, at, panel.px(22), brush.palette().veil(0x1C));
      float side = at.getHeight() * 0.32f;
      Icons.draw(
          canvas,
          ICONS.get(number % ICONS.size()),
          Sketch.around(Sketch.middleX(at), at.getTop() + at.getHeight() * 0.27f, side),
          brush.palette().accent());
      Sketch.write(canvas, brush, name(), brush.palette().soft());
      Sketch.write(canvas, brush, price(), brush.palette().text());
    }
  }
}
