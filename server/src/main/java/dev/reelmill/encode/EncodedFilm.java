package dev.reelmill.encode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished encoding on local disk.
 *
 * @param seconds exact duration of the picture
 * @param framesPerSecond frame rate of every rendition
 * @param renditions the ladder, largest first; all cut at the same times
 * @param mp4 the largest rendition as one progressive file (moov first)
 * @param poster a JPEG of a telling frame, in the size of the largest rendition
 */
public record EncodedFilm(
    double seconds, int framesPerSecond, List<Rendition> renditions, Path mp4, Path poster) {
  public EncodedFilm {
    renditions = List.copyOf(renditions);
  }

  /** Every file of the encoding. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(mp4, poster));
    for (Rendition rendition : renditions) {
      files.add(rendition.initSegment());
      rendition.segments().forEach(segment -> files.add(segment.file()));
    }
    return files;
  }

  /**
   * One size of the film as fragmented MP4 with picture and sound.
   *
   * @param name "720p": pixels on the short side
   * @param videoCodec RFC 6381, for example {@code avc1.64001f}
   * @param audioCodec RFC 6381, for example {@code mp4a.40.2}
   * @param initSegment the EXT-X-MAP file
   */
  public record Rendition(
      String name,
      int width,
      int height,
      String videoCodec,
      String audioCodec,
      Path initSegment,
      List<Segment> segments) {
    public Rendition {
      segments = List.copyOf(segments);
    }
  }

  /**
   * One media segment; starts with an IDR picture.
   *
   * @param seconds duration of its picture
   * @param bytes size of the file
   */
  public record Segment(Path file, double seconds, long bytes) {}
}
