package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.media.NativeScope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Takes a scene's still pictures while it is drawn. For one thread. */
final class StillMaker {
  private final FilmShape shape;
  private final ScenePlace place;
  private final PreviewTimes times;
  private final PictureScaler scaler;
  private final AVFrame tile;
  private final List<byte[]> posters = new ArrayList<>();
  private final List<byte[]> tiles = new ArrayList<>();

  StillMaker(NativeScope scope, FilmShape shape, ScenePlace place) {
    this.shape = shape;
    this.place = place;
    this.times = PreviewTimes.of(shape.framesPerSecond(), place.cuts().frameCount());
    StillSize size = StillSize.tile(shape);
    this.scaler =
        PictureScaler.between(scope, shape.width(), shape.height(), size.width(), size.height());
    this.tile = Pictures.allocate(scope, size.width(), size.height(), AV_PIX_FMT_YUV420P);
  }

  /** Looks at a drawn picture. */
  void look(int frame, AVFrame drawn) {
    if (place.number() == 0 && frame == posterFrame()) {
      posters.add(Jpeg.of(drawn, shape.width(), shape.height()));
      for (int longSide : StillSize.THUMBNAILS) {
        StillSize size = StillSize.of(shape, longSide);
        posters.add(Jpeg.of(drawn, size.width(), size.height()));
      }
    }
    if (times.shows(frame)) {
      scaler.scale(drawn, tile);
      tiles.add(Pictures.bytes(tile));
    }
  }

  /** By then everything has appeared, and nothing has begun to leave. */
  private int posterFrame() {
    return Math.min(place.cuts().frameCount() * 3 / 5, shape.framesPerSecond() * 9 / 5);
  }

  SceneStills stills() {
    return new SceneStills(posters, tiles);
  }
}
