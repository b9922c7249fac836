package dev.reelmill.encode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished encoding on local disk.
 *
 * @param seconds exact duration of the picture
 * @param framesPerSecond frame rate of every rendition
 * @param renditions the ladder, largest first, without sound; all cut at the same times
 * @param sounds the sound, the normal one first, cut like the picture as near as its blocks allow
 * @param mp4 the largest rendition and the normal sound as one progressive file (moov first)
 * @param poster a JPEG of a telling frame, in the film's own size
 * @param thumbnails the poster in other sizes, the smallest first
 * @param preview small pictures of the whole film
 */
public record EncodedFilm(
    double seconds,
    int framesPerSecond,
    List<Rendition> renditions,
    List<Sound> sounds,
    Path mp4,
    Path poster,
    List<Thumbnail> thumbnails,
    Preview preview) {
  /** Target duration of every rendition's playlist; no segment is longer by half a second. */
  public static final int TARGET_SECONDS = 2;

  public EncodedFilm {
    renditions = List.copyOf(renditions);
    sounds = List.copyOf(sounds);
    thumbnails = List.copyOf(thumbnails);
  }

  /** Every file of the encoding. */
  public List<Path> files() {
    List<Path> files = new ArrayList<>(List.of(mp4, poster, preview.sheet()));
    thumbnails.forEach(thumbnail -> files.add(thumbnail.file()));
    for (Rendition rendition : renditions) {
      files.add(rendition.initSegment());
      rendition.segments().forEach(segment -> files.add(segment.file()));
    }
    for (Sound sound : sounds) {
      files.add(sound.initSegment());
      sound.segments().forEach(segment -> files.add(segment.file()));
    }
    return files;
  }

  /** The sound that goes with a rendition. */
  public Sound soundOf(Rendition rendition) {
    return sounds.stream()
        .filter(sound -> sound.name().equals(rendition.sound()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * One size of the picture as fragmented MP4.
   *
   * @param name "720p": pixels on the short side
   * @param codec RFC 6381, for example {@code avc1.64001f}
   * @param sound name of the sound that fits its rate
   * @param initSegment the EXT-X-MAP file
   */
  public record Rendition(
      String name,
      int width,
      int height,
      String codec,
      String sound,
      Path initSegment,
      List<Segment> segments) {
    public Rendition {
      segments = List.copyOf(segments);
    }
  }

  /**
   * One segment of pictures; it starts with an IDR picture, the only one in it.
   *
   * @param seconds duration of its pictures
   * @param bytes size of the file
   * @param keyBytes how many bytes from the file's start hold the IDR picture and all that is
   *     needed to find it: the byte range for playlists of I-frames only
   */
  public record Segment(Path file, double seconds, long bytes, long keyBytes) {}

  /**
   * The sound as fragmented MP4.
   *
   * @param name and folder, for example {@code audio}
   * @param codec RFC 6381, for example {@code mp4a.40.2}
   * @param channels 1 or 2
   * @param initSegment the EXT-X-MAP file
   */
  public record Sound(
      String name, String codec, int channels, Path initSegment, List<SoundSegment> segments) {
    public Sound {
      segments = List.copyOf(segments);
    }
  }

  /**
   * One segment of sound.
   *
   * @param seconds duration of its blocks
   * @param bytes size of the file
   */
  public record SoundSegment(Path file, double seconds, long bytes) {}

  /** A JPEG. */
  public record Thumbnail(Path file, int width, int height) {}

  /**
   * A sheet of small pictures, row by row.
   *
   * @param sheet a JPEG
   * @param tileWidth pixels across
   * @param tileHeight pixels down
   * @param columns tiles in a row
   * @param tiles in order; every moment of the film belongs to one
   */
  public record Preview(Path sheet, int tileWidth, int tileHeight, int columns, List<Tile> tiles) {
    public Preview {
      tiles = List.copyOf(tiles);
    }

    /** Pixels from the sheet's left edge to a tile. */
    public int left(int tile) {
      return tile % columns * tileWidth;
    }

    /** Pixels from the sheet's upper edge to a tile. */
    public int top(int tile) {
      return tile / columns * tileHeight;
    }
  }

  /**
   * The time that a small picture stands for, in seconds of the film.
   *
   * @param start inclusive
   * @param end exclusive
   */
  public record Tile(double start, double end) {}
}
