package dev.reelmill.hls;

/**
 * Says where to begin to play; RFC 8216 section 4.3.5.2.
 *
 * @param attributes as they stand
 */
record Start(Attributes attributes) implements ReadTag {
  Start {
    attributes.requiredWord("TIME-OFFSET", "-?[0-9]+(\\.[0-9]*)?");
    attributes.yes("PRECISE");
  }
}
