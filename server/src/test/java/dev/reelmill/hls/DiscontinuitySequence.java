package dev.reelmill.hls;

/**
 * The number of the first discontinuity listed; RFC 8216 section 4.3.3.3.
 *
 * @param number at least 0
 */
record DiscontinuitySequence(long number) implements ReadTag {

  static DiscontinuitySequence read(String value) {
    return new DiscontinuitySequence(Attributes.integer("the sequence", value));
  }
}
