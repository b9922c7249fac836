package dev.reelmill.hls;

/**
 * Announces the key of media playlists; RFC 8216 section 4.3.4.5.
 *
 * @param key whose method is not NONE
 */
record SessionKey(Key key) implements ReadTag {
  SessionKey {
    if (key.attributes().requiredWord("METHOD", ".*").equals("NONE")) {
      throw new IllegalArgumentException("METHOD must not be NONE (4.3.4.5)");
    }
  }

  @Override
  public int neededVersion() {
    return key.neededVersion();
  }
}
