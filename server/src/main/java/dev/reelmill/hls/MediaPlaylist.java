package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;

/**
 * The segments of one rendition in fragmented MP4; RFC 8216 section 4.3.3.
 *
 * @param type whether it may grow
 * @param targetDuration seconds no segment exceeds when rounded; must not change while a playlist
 *     grows
 * @param initSegment URI of the media initialization section
 * @param segments in order
 * @param ended whether no more will come; a VOD playlist always has ended
 */
public record MediaPlaylist(
    PlaylistType type,
    int targetDuration,
    String initSegment,
    List<Segment> segments,
    boolean ended) {

  /** Its media type; RFC 8216 section 10. */
  public static final String MEDIA_TYPE = "application/vnd.apple.mpegurl";

  public MediaPlaylist {
    segments = List.copyOf(segments);
    TargetDuration target = new TargetDuration(targetDuration);
    for (Segment segment : segments) {
      if (!target.allows(segment)) {
        throw new IllegalArgumentException(
            segment.uri() + " lasts " + segment.seconds() + " s, promised " + targetDuration);
      }
    }
    if (type == PlaylistType.VOD && (!ended || segments.isEmpty())) {
      throw new IllegalArgumentException("a VOD playlist is complete");
    }
  }

  /**
   * One media segment.
   *
   * @param uri relative to the playlist, or absolute
   * @param seconds exact duration, more than 0
   */
  public record Segment(String uri, double seconds) {
    public Segment {
      Uris.requireFit(uri);
      new Extinf(seconds);
    }
  }

  /** A finished rendition; the target duration follows from the segments. */
  public static MediaPlaylist vod(String initSegment, List<Segment> segments) {
    return new MediaPlaylist(
        PlaylistType.VOD, TargetDuration.of(segments).seconds(), initSegment, segments, true);
  }

  /** A rendition in the making, to which later versions only add. */
  public static MediaPlaylist event(
      int targetDuration, String initSegment, List<Segment> segments, boolean ended) {
    return new MediaPlaylist(PlaylistType.EVENT, targetDuration, initSegment, segments, ended);
  }

  /** The playlist's text. */
  public String write() {
    List<String> lines = new ArrayList<>();
    lines.add(new Extm3u().line());
    lines.add(Version.SEVEN.line());
    lines.add(new TargetDuration(targetDuration).line());
    lines.add(new MediaSequence(0).line());
    lines.add(type.line());
    lines.add(new IndependentSegments().line());
    lines.add(new SegmentMap(initSegment).line());
    for (Segment segment : segments) {
      lines.add(new Extinf(segment.seconds()).line());
      lines.add(segment.uri());
    }
    if (ended) {
      lines.add(new Endlist().line());
    }
    return String.join("\n", lines) + "\n";
  }
}
