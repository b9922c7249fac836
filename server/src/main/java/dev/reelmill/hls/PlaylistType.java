package dev.reelmill.hls;

/** How a media playlist may change; RFC 8216 section 4.3.3.5. */
public enum PlaylistType implements Tag {
  /** Segments are only ever added at the end. */
  EVENT,
  /** Never changes. */
  VOD;

  @Override
  public String line() {
    return "#EXT-X-PLAYLIST-TYPE:" + name();
  }
}
