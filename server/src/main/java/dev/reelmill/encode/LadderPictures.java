package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.media.NativeScope;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * A drawn picture in some sizes of the ladder. Which size is scaled from which depends on the
 * ladder alone, so that the pictures are the same whichever sizes a thread makes. For one thread.
 */
final class LadderPictures {
  private static final int DRAWN = -1;

  private final FilmShape shape;
  private final List<EncodingLadder.Rung> rungs;
  private final SortedMap<Integer, Scaled> scaled = new TreeMap<>();
  private AVFrame drawn = new AVFrame(null);

  private record Scaled(int from, PictureScaler scaler, AVFrame picture) {}

  /** Pictures for some neighbouring sizes. */
  LadderPictures(NativeScope scope, FilmShape shape, int first, int count) {
    this.shape = shape;
    this.rungs = shape.ladder().rungs();
    for (int i = first; i < first + count; i++) {
      prepare(scope, i);
    }
  }

  private void prepare(NativeScope scope, int rung) {
    if (isDrawn(rung) || scaled.containsKey(rung)) {
      return;
    }
    int from = source(rung);
    if (from != DRAWN) {
      prepare(scope, from);
    }
    EncodingLadder.Rung size = rungs.get(rung);
    int fromWidth = from == DRAWN ? shape.width() : rungs.get(from).width();
    int fromHeight = from == DRAWN ? shape.height() : rungs.get(from).height();
    scaled.put(
        rung,
        new Scaled(
            from,
            PictureScaler.between(scope, fromWidth, fromHeight, size.width(), size.height()),
            Pictures.allocate(scope, size.width(), size.height(), AV_PIX_FMT_YUV420P)));
  }

  /** The smallest size that is at least half as large again, else the drawn picture. */
  private int source(int rung) {
    for (int above = rung - 1; above >= 0; above--) {
      if (2 * rungs.get(above).shortSide() >= 3 * rungs.get(rung).shortSide()) {
        return isDrawn(above) ? DRAWN : above;
      }
    }
    return DRAWN;
  }

  private boolean isDrawn(int rung) {
    EncodingLadder.Rung size = rungs.get(rung);
    return size.width() == shape.width() && size.height() == shape.height();
  }

  /** Whether the drawn picture itself is among the sizes, so that it is needed until the end. */
  boolean keepsDrawn(int first, int count) {
    return first == 0 && count > 0 && isDrawn(0);
  }

  /** Scales the next picture. */
  void take(AVFrame next) {
    drawn = next;
    // A size is scaled from a larger one, which comes before it.
    for (Scaled size : scaled.values()) {
      size.scaler().scale(of(size.from()), size.picture());
    }
  }

  /** The picture taken last, in the size of a rung. */
  AVFrame of(int rung) {
    return rung == DRAWN || isDrawn(rung) ? drawn : scaledPicture(rung);
  }

  private AVFrame scaledPicture(int rung) {
    Scaled size = scaled.get(rung);
    if (size == null) {
      throw new IllegalArgumentException("rung " + rung + " was not asked for");
    }
    return size.picture();
  }
}
