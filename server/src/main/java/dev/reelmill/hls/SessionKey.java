package dev.reelmill.hls;

/**
 * Announces the key of media playlists; RFC 8216 section 4.3.4.5. Read, never written.
 *
 * @param key whose method is not NONE
 */
record SessionKey(Key key) implements Tag {
  SessionKey {
    if (key.attributes().requiredWord("METHOD", ".*").equals("NONE")) {
      throw new IllegalArgumentException("METHOD must not be NONE (4.3.4.5)");
    }
  }

  static SessionKey read(String value) {
    return new SessionKey(Key.read(value));
  }

  @Override
  public int neededVersion() {
    return key.neededVersion();
  }

  @Override
  public String line() {
    return "#EXT-X-SESSION-KEY:" + key.attributes();
  }
}
