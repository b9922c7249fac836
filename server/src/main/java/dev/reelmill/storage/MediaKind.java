package dev.reelmill.storage;

/**
 * How a kind of object is sent, whoever sends it.
 *
 * @param contentType its media type: RFC 8216 section 4 and RFC 8216bis for playlists and
 *     fragmented MP4 segments, RFC 4337 for MP4, W3C WebVTT for captions
 * @param text whether it is small text, sent whole and compressed, instead of in ranges
 */
public record MediaKind(String contentType, boolean text) {

  /** The kind of the object under a key, by its ending. */
  public static MediaKind of(String key) {
    return switch (key.substring(key.lastIndexOf('.') + 1)) {
      case "m3u8" -> new MediaKind("application/vnd.apple.mpegurl", true);
      case "m4s" -> new MediaKind("video/iso.segment", false);
      case "mp4" -> new MediaKind("video/mp4", false);
      case "ts" -> new MediaKind("video/mp2t", false);
      case "vtt" -> new MediaKind("text/vtt;charset=utf-8", true);
      case "json" -> new MediaKind("application/json", true);
      case "jpg" -> new MediaKind("image/jpeg", false);
      case "png" -> new MediaKind("image/png", false);
      default -> new MediaKind("application/octet-stream", false);
    };
  }

  /**
   * The {@code Cache-Control} of the object under a key in a store where everybody may read it: all
   * but growing playlists never change.
   */
  public static String cacheControl(String key) {
    return cacheControl(key, true);
  }

  /**
   * The same, where it is sent.
   *
   * @param everybody whether all may see it; otherwise caches that many share may not keep it
   */
  public static String cacheControl(String key, boolean everybody) {
    return (everybody ? "public" : "private")
        + (ObjectKeys.growing(key) ? ", max-age=1" : ", max-age=31536000, immutable");
  }
}
