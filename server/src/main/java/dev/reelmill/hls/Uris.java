package dev.reelmill.hls;

/** What a URI in a playlist must not contain. */
final class Uris {
  private Uris() {}

  /** Refuses what would break the line or the quotes around it; RFC 8216 sections 4.1 and 4.2. */
  static void requireFit(String uri) {
    if (!fit(uri)) {
      throw new IllegalArgumentException("not fit for a playlist: \"" + uri + "\"");
    }
  }

  static boolean fit(String uri) {
    return !uri.isBlank()
        && !uri.startsWith("#")
        && uri.chars().noneMatch(c -> c <= ' ' || c == '"' || c == 0x7f);
  }
}
