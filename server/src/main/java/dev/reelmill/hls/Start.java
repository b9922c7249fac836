package dev.reelmill.hls;

/**
 * Says where to begin to play; RFC 8216 section 4.3.5.2. Read, never written.
 *
 * @param attributes as they stand
 */
record Start(Attributes attributes) implements Tag {
  Start {
    attributes.requiredWord("TIME-OFFSET", "-?[0-9]+(\\.[0-9]*)?");
    attributes.yes("PRECISE");
  }

  static Start read(String value) {
    return new Start(Attributes.read(value));
  }

  @Override
  public String line() {
    return "#EXT-X-START:" + attributes;
  }
}
