package dev.reelmill.encode;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import dev.reelmill.media.NativeScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Joins the scenes' stills. */
final class FilmStills {
  private static final int COLUMNS = 10;

  private final FilmShape shape;
  private final Path directory;
  private final List<EncodedFilm.Thumbnail> thumbnails = new ArrayList<>();
  private final List<EncodedFilm.Tile> tiles = new ArrayList<>();
  private final List<byte[]> pictures = new ArrayList<>();

  FilmStills(FilmShape shape, Path directory) {
    this.shape = shape;
    this.directory = directory;
  }

  /** Takes the stills of the next scene. */
  void add(ScenePlace place, SceneStills stills) {
    if (place.number() == 0) {
      OutputFiles.write(poster(), stills.posters().getFirst());
      for (int i = 0; i < StillSize.THUMBNAILS.size(); i++) {
        int longSide = StillSize.THUMBNAILS.get(i);
        Path file = directory.resolve("thumbnail_%d.jpg".formatted(longSide));
        OutputFiles.write(file, stills.posters().get(i + 1));
        StillSize size = StillSize.of(shape, longSide);
        thumbnails.add(new EncodedFilm.Thumbnail(file, size.width(), size.height()));
      }
    }
    PreviewTimes times = PreviewTimes.of(shape.framesPerSecond(), place.cuts().frameCount());
    for (int part = 0; part < times.parts(); part++) {
      tiles.add(
          new EncodedFilm.Tile(
              seconds(place.firstFrame() + times.start(part)),
              seconds(place.firstFrame() + times.start(part + 1))));
    }
    pictures.addAll(stills.tiles());
  }

  private double seconds(int frame) {
    return (double) frame / shape.framesPerSecond();
  }

  Path poster() {
    return directory.resolve("poster.jpg");
  }

  List<EncodedFilm.Thumbnail> thumbnails() {
    return List.copyOf(thumbnails);
  }

  /** Writes the sheet of small pictures. */
  EncodedFilm.Preview preview() {
    StillSize tile = StillSize.tile(shape);
    int columns = Math.min(COLUMNS, pictures.size());
    int rows = (pictures.size() + columns - 1) / columns;
    Path file = directory.resolve("preview.jpg");
    EncodedFilm.Preview preview =
        new EncodedFilm.Preview(file, tile.width(), tile.height(), columns, tiles);
    try (NativeScope scope = new NativeScope()) {
      int width = columns * tile.width();
      int height = rows * tile.height();
      AVFrame sheet = Pictures.allocate(scope, width, height, AV_PIX_FMT_YUV420P);
      Pictures.blacken(sheet);
      for (int i = 0; i < pictures.size(); i++) {
        Pictures.place(
            pictures.get(i), tile.width(), tile.height(), sheet, preview.left(i), preview.top(i));
      }
      OutputFiles.write(file, Jpeg.of(sheet, width, height));
    }
    return preview;
  }
}
