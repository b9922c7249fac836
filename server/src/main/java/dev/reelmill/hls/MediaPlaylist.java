package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The segments of one rendition; RFC 8216 section 4.3.3.
 *
 * @param type whether it may grow
 * @param targetDuration seconds no segment exceeds when rounded, at least 1; the same in all
 *     renditions of a film, and never changed while a playlist grows
 * @param initSegment URI of the media initialization section, which fragmented MP4 has and WebVTT
 *     has not
 * @param content what its segments are
 * @param segments in order
 * @param ended whether no more will come; a VOD playlist always has ended
 */
public record MediaPlaylist(
    PlaylistType type,
    int targetDuration,
    Optional<String> initSegment,
    Content content,
    List<Segment> segments,
    boolean ended) {

  public MediaPlaylist {
    segments = List.copyOf(segments);
    TargetDuration target = new TargetDuration(targetDuration);
    if (targetDuration < 1) {
      throw new IllegalArgumentException("target duration " + targetDuration);
    }
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

  /** What the segments of a playlist are. */
  public enum Content {
    /** Picture, sound or text in whole. */
    ALL,
    /** One picture each that needs no other. */
    I_FRAMES
  }

  /**
   * One media segment.
   *
   * @param uri relative to the playlist, or absolute
   * @param seconds exact duration, more than 0
   * @param part which bytes of the resource, or empty for all of it
   */
  public record Segment(String uri, double seconds, Optional<ByteRange> part) {
    public Segment {
      Uris.requireFit(uri);
      if (!(seconds > 0 && seconds < 3600)) {
        throw new IllegalArgumentException(uri + " of " + seconds + " s");
      }
    }

    /** A segment that is a whole resource. */
    public Segment(String uri, double seconds) {
      this(uri, seconds, Optional.empty());
    }
  }

  /** A finished rendition of fragmented MP4. */
  public static MediaPlaylist vod(int targetDuration, String init, List<Segment> segments) {
    return new MediaPlaylist(
        PlaylistType.VOD, targetDuration, Optional.of(init), Content.ALL, segments, true);
  }

  /** A finished rendition of WebVTT, see {@link SubtitleTrack}. */
  public static MediaPlaylist subtitles(int targetDuration, List<Segment> segments) {
    return new MediaPlaylist(
        PlaylistType.VOD, targetDuration, Optional.empty(), Content.ALL, segments, true);
  }

  /** The pictures of a finished rendition that can be shown without any other. */
  public static MediaPlaylist iFrames(int targetDuration, String init, List<Segment> segments) {
    return new MediaPlaylist(
        PlaylistType.VOD, targetDuration, Optional.of(init), Content.I_FRAMES, segments, true);
  }

  /** A rendition in the making, to which later versions only add. */
  public static MediaPlaylist event(
      int targetDuration, String init, List<Segment> segments, boolean ended) {
    return new MediaPlaylist(
        PlaylistType.EVENT, targetDuration, Optional.of(init), Content.ALL, segments, ended);
  }

  /** The playlist's text. */
  public String write() {
    List<String> lines = new ArrayList<>();
    lines.add(new Extm3u().line());
    lines.add(Version.SEVEN.line());
    lines.add(new TargetDuration(targetDuration).line());
    lines.add(new MediaSequence(0).line());
    lines.add(type.line());
    if (content == Content.I_FRAMES) {
      lines.add(new IFramesOnly().line());
    }
    lines.add(new IndependentSegments().line());
    initSegment.ifPresent(uri -> lines.add(new SegmentMap(uri, Optional.empty()).line()));
    for (Segment segment : segments) {
      lines.add(new Extinf(segment.seconds()).line());
      segment.part().ifPresent(part -> lines.add(new SegmentByteRange(part).line()));
      lines.add(segment.uri());
    }
    if (ended) {
      lines.add(new Endlist().line());
    }
    return String.join("\n", lines) + "\n";
  }
}
