package dev.reelmill.composition.scene;

import dev.reelmill.composition.draw.Cue;
import dev.reelmill.composition.draw.Layer;
import dev.reelmill.composition.draw.Layer.Mark;
import dev.reelmill.composition.draw.Layer.Move;
import dev.reelmill.composition.draw.Stage;
import dev.reelmill.composition.draw.Text;
import dev.reelmill.composition.draw.Typesetter;
import dev.reelmill.composition.theme.Type;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Locale;

/** The tag of the opening, kept in every scene. */
public final class Header {
  private Header() {}

  /** Its layers; none if there is nothing to show. */
  public static List<Layer> of(String tag, Stage stage) {
    Rect row = stage.header();
    float height = row.getHeight();
    float dot = height * 0.27f;
    float textLeft = row.getLeft() + height * 0.9f;
    float padding = height * 0.5f;
    Text text =
        Typesetter.set(
            tag.toUpperCase(Locale.ROOT),
            stage.type(Type.TAG, 1),
            row.getRight() - padding - textLeft);
    if (text.isEmpty()) {
      return List.of();
    }
    float right = textLeft + text.width() + padding;
    Rect chip = Rect.makeLTRB(row.getLeft(), row.getTop(), right, row.getBottom());
    float y = row.getTop() + (height - text.height()) / 2;
    return List.of(
        Layer.content(
                "tag",
                chip,
                (canvas, brush) -> {
                  brush.fill(canvas, chip, height / 2, brush.palette().veil(0x22));
                  brush.fill(
                      canvas,
                      Rect.makeXYWH(
                          row.getLeft() + height * 0.45f - dot / 2,
                          row.getTop() + (height - dot) / 2,
                          dot,
                          dot),
                      dot / 2,
                      brush.palette().accent());
                  brush.text(canvas, text, textLeft, y, brush.palette().text());
                })
            .enter(Cue.start(0), Move.FADE)
            .texts(List.of(new Mark(text, textLeft, y))));
  }
}
