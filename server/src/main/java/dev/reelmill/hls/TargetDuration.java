package dev.reelmill.hls;

import java.util.Collection;

/**
 * The longest segment, rounded to whole seconds; RFC 8216 section 4.3.3.1.
 *
 * @param seconds at least 0
 */
record TargetDuration(int seconds) implements Tag {
  TargetDuration {
    if (seconds < 0) {
      throw new IllegalArgumentException("target duration " + seconds);
    }
  }

  static TargetDuration read(String value) {
    long seconds = Attributes.integer("the target duration", value);
    return new TargetDuration((int) Math.min(Integer.MAX_VALUE, seconds));
  }

  /** The least target duration the segments allow. */
  static TargetDuration of(Collection<MediaPlaylist.Segment> segments) {
    return new TargetDuration(
        segments.stream().mapToInt(TargetDuration::rounded).reduce(1, Math::max));
  }

  /** Whether the segment keeps what this tag promises. */
  boolean allows(MediaPlaylist.Segment segment) {
    return rounded(segment) <= seconds;
  }

  private static int rounded(MediaPlaylist.Segment segment) {
    return (int) Math.round(segment.seconds());
  }

  @Override
  public String line() {
    return "#EXT-X-TARGETDURATION:" + seconds;
  }
}
