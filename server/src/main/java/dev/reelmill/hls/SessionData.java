package dev.reelmill.hls;

/**
 * Carries something about the whole film; RFC 8216 section 4.3.4.4. Read, never written.
 *
 * @param attributes as they stand
 */
record SessionData(Attributes attributes) implements Tag {
  SessionData {
    attributes.requiredQuoted("DATA-ID");
    attributes.quoted("LANGUAGE");
    if (attributes.quoted("VALUE").isPresent() == attributes.quoted("URI").isPresent()) {
      throw new IllegalArgumentException("needs either VALUE or URI (4.3.4.4)");
    }
  }

  static SessionData read(String value) {
    return new SessionData(Attributes.read(value));
  }

  /** No two tags of a playlist may share it. */
  String identity() {
    return attributes.requiredQuoted("DATA-ID") + " " + attributes.quoted("LANGUAGE").orElse("");
  }

  @Override
  public String line() {
    return "#EXT-X-SESSION-DATA:" + attributes;
  }
}
