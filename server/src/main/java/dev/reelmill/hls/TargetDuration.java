package dev.reelmill.hls;

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

  /** Whether the segment keeps what this tag promises. */
  boolean allows(MediaPlaylist.Segment segment) {
    return Math.round(segment.seconds()) <= seconds;
  }

  @Override
  public String line() {
    return "#EXT-X-TARGETDURATION:" + seconds;
  }
}
