package dev.reelmill.hls;

/**
 * Carries something about the whole film; RFC 8216 section 4.3.4.4.
 *
 * @param attributes as they stand
 */
record SessionData(Attributes attributes) implements ReadTag {
  SessionData {
    attributes.requiredQuoted("DATA-ID");
    attributes.quoted("LANGUAGE");
    if (attributes.quoted("VALUE").isPresent() == attributes.quoted("URI").isPresent()) {
      throw new IllegalArgumentException("needs either VALUE or URI (4.3.4.4)");
    }
  }

  /** No two tags of a playlist may share it. */
  String identity() {
    return attributes.requiredQuoted("DATA-ID") + " " + attributes.quoted("LANGUAGE").orElse("");
  }
}
