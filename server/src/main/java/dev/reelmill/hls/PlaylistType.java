package dev.reelmill.hls;

/** How a media playlist may change; RFC 8216 section 4.3.3.5. */
public enum PlaylistType implements Tag {
  /** Segments are only ever added at the end. */
  EVENT,
  /** Never changes. */
  VOD;

  static PlaylistType read(String value) {
    return switch (value) {
      case "EVENT" -> EVENT;
      case "VOD" -> VOD;
      default ->
          throw new IllegalArgumentException("is neither VOD nor EVENT: " + value + " (4.3.3.5)");
    };
  }

  @Override
  public String line() {
    return "#EXT-X-PLAYLIST-TYPE:" + name();
  }
}
