package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Icons;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.List;

/** Where to apply, on a button in the accent. */
final class AddressButton {
  private AddressButton() {}

  /** None if the address is empty. */
  static List<Block> block(Desk desk, String address) {
    float padding = desk.px(40);
    float icon = desk.px(40);
    float gap = desk.px(18);
    float height = desk.px(desk.tallOr(104, 88));
    float room = desk.width() - 2 * padding - icon - gap;
    Text whole = desk.set(readable(address), Type.BUTTON, room);
    Text text = whole.cut() ? desk.set(host(address), Type.BUTTON, room) : whole;
    if (text.isEmpty()) {
      return List.of();
    }
    float width = 2 * padding + text.width() + gap + icon;
    Block.Placing placing =
        top -> {
          Rect button = Rect.makeXYWH(desk.left(), top, width, height);
          Rect arrow =
              Rect.makeXYWH(
                  button.getRight() - padding - icon, top + (height - icon) / 2, icon, icon);
          float y = top + (height - text.height()) / 2;
          return List.of(
              Layer.content(
                      "address",
                      button,
                      (canvas, brush) -> {
                        brush.card(canvas, button, height / 2);
                        brush.accent(canvas, button, height / 2);
                        brush.text(
                            canvas, text, desk.left() + padding, y, brush.palette().accentInk());
                        Icons.draw(canvas, "arrow-up-right", arrow, brush.palette().accentInk());
                      })
                  .bleed(desk.px(52))
                  .enter(Cue.start(0.65), Move.POP)
                  .texts(List.of(new Mark(text, desk.left() + padding, y))));
        };
    return List.of(new Block(desk.px(desk.tallOr(60, 44)), height, false, placing));
  }

  /** Without what a reader does not type: scheme, www, query, closing slash. */
  static String readable(String address) {
    return address
        .strip()
        .replaceFirst("^(?i)https?://(www\\.)?", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("/+$", "");
  }

  private static String host(String address) {
    return readable(address).replaceFirst("/.*$", "");
  }
}
