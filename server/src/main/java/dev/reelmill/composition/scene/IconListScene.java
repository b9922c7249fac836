package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.DrawableText;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import dev.reelmill.script.ScenePicture.IconList;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/** A heading over a grid of cards, each with an icon found from its words. */
final class IconListScene {
  static final int MOST_ITEMS = 6;

  private static final Type ITEM = new Type(600, 32, 24, -0.01f, 0.26f, 1.22f, 4);
  private static final String PLAIN = "sparkle";

  private IconListScene() {}

  static Plan plan(IconList list, Desk desk) {
    List<String> items =
        list.items().stream()
            .filter(item -> !DrawableText.of(item).isEmpty())
            .limit(MOST_ITEMS)
            .toList();
    List<Block> column = new ArrayList<>(Blocks.heading(desk, list.heading()));
    int across = across(items.size(), desk);
    float gap = desk.px(22);
    float width = (desk.width() - gap * (across - 1)) / across;
    float padding = desk.px(desk.tallOr(34, 28));
    List<Text> texts = desk.setAlike(items, ITEM, width - 2 * padding);
    List<String> icons = icons(items);
    float icon = desk.px(desk.tallOr(84, 68));
    float textHeight = (float) texts.stream().mapToDouble(Text::height).max().orElse(0);
    float height = padding + icon + desk.px(desk.tallOr(36, 28)) + textHeight + padding * 1.15f;
    boolean cut = texts.stream().anyMatch(Text::tight);
    for (int first = 0; first < items.size(); first += across) {
      int from = first;
      int to = Math.min(items.size(), first + across);
      column.add(
          new Block(
              desk.px(first == 0 ? desk.tallOr(52, 36) : 22),
              height,
              cut,
              top -> {
                List<Layer> cards = new ArrayList<>();
                for (int i = from; i < to; i++) {
                  boolean alone = to - from == 1 && across > 1 && items.size() > across;
                  Rect card =
                      Rect.makeXYWH(
                          desk.left() + (i - from) * (width + gap),
                          top,
                          alone ? desk.width() : width,
                          height);
                  Rect tile = Rect.makeXYWH(card.getLeft() + padding, top + padding, icon, icon);
                  Mark mark =
                      new Mark(
                          texts.get(i),
                          card.getLeft() + padding,
                          tile.getBottom() + desk.px(desk.tallOr(36, 28)));
                  cards.add(card(desk, card, tile, icons.get(i), mark, cue(i, items.size(), desk)));
                }
                return cards;
              }));
    }
    return Plan.column(column);
  }

  private static int across(int items, Desk desk) {
    if (desk.wide()) {
      return items > 5 ? 3 : Math.max(1, items);
    }
    if (desk.stage().tall()) {
      return items <= 2 ? 1 : 2;
    }
    return items == 4 ? 2 : Math.clamp(items, 1, 3);
  }

  private static Layer card(Desk desk, Rect card, Rect tile, String icon, Mark mark, Cue enter) {
    return Layer.content(
            "item " + mark.text().source(),
            card,
            (canvas, brush) -> {
              brush.card(canvas, card, desk.px(30));
              brush.fill(canvas, tile, tile.getWidth() * 0.28f, brush.palette().tint(0x2E));
              Icons.draw(
                  canvas, icon, tile.inflate(-tile.getWidth() * 0.22f), brush.palette().accent());
              brush.text(canvas, mark.text(), mark.x(), mark.y(), brush.palette().text());
            })
        .bleed(desk.px(52))
        .enter(enter, Move.POP)
        .texts(List.of(mark));
  }

  private static Cue cue(int item, int items, Desk desk) {
    return desk.spokenLines() == items || desk.spokenLines() == items + 1
        ? desk.cue(item, items)
        : Cue.start(0.3 + 0.14 * item);
  }

  /** An icon for each item, no icon twice. */
  private static List<String> icons(List<String> items) {
    List<String> icons = new ArrayList<>();
    for (String item : items) {
      icons.add(
          Pictures.of(item, 3).stream()
              .filter(icon -> !icons.contains(icon))
              .findFirst()
              .orElse(PLAIN));
    }
    return icons;
  }
}
