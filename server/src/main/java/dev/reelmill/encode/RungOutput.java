package dev.reelmill.encode;

import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.mp4.Fragment;
import dev.reelmill.encode.mp4.InitSegment;
import dev.reelmill.encode.mp4.MovieTrack;
import dev.reelmill.encode.mp4.PictureFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The files of one rendition, segment after segment. For one thread. */
final class RungOutput {
  private final EncodingLadder.Rung rung;
  private final Path directory;
  private final Consumer<EncodedFilm.Rendition> listener;
  private final List<EncodedFilm.Segment> segments = new ArrayList<>();
  private final List<MovieTrack.Chunk> chunks = new ArrayList<>();
  private @Nullable PictureFormat format;

  RungOutput(EncodingLadder.Rung rung, Path film, Consumer<EncodedFilm.Rendition> listener) {
    this.rung = rung;
    this.directory = film.resolve(rung.name());
    this.listener = listener;
  }

  /**
   * Writes the next segment.
   *
   * @param startFrame number of its first frame in the film
   */
  void write(PictureFormat from, Fragment fragment, int startFrame) {
    begin(from);
    int number = segments.size();
    Path file = directory.resolve("segment_%03d.m4s".formatted(number));
    OutputFiles.write(file, fragment.at(number, (long) startFrame * from.ticksPerSample()));
    chunks.add(new MovieTrack.Chunk(fragment.samples(), file, fragment.dataAt()));
    double seconds = fragment.samples().size() / (double) from.framesPerSecond();
    segments.add(new EncodedFilm.Segment(file, seconds, fragment.length(), fragment.keyLength()));
    listener.accept(
        new EncodedFilm.Rendition(
            rung.name(),
            rung.width(),
            rung.height(),
            from.codec(),
            rung.sound().folder(),
            initFile(),
            segments));
  }

  /** The rendition for a file of its own; there is at least one segment. */
  MovieTrack track() {
    return new MovieTrack(Objects.requireNonNull(format), chunks);
  }

  private void begin(PictureFormat from) {
    if (format == null) {
      format = from;
      OutputFiles.write(initFile(), InitSegment.of(from));
    } else if (!format.equals(from)) {
      throw new ReelmillException(
          "encode_failed", true, "scenes of " + rung.name() + " do not fit together");
    }
  }

  private Path initFile() {
    return directory.resolve("init.mp4");
  }
}
