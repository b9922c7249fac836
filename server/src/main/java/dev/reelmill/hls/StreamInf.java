package dev.reelmill.hls;

/**
 * Describes the variant whose playlist is on the next line; RFC 8216 section 4.3.4.2.
 *
 * @param attributes as they stand
 */
record StreamInf(Attributes attributes) implements Tag {
  StreamInf {
    requireStream(attributes);
    attributes.decimal("FRAME-RATE");
    for (String group : new String[] {"AUDIO", "VIDEO", "SUBTITLES"}) {
      attributes.quoted(group);
    }
    if (!attributes.is("CLOSED-CAPTIONS", "NONE")) {
      attributes.quoted("CLOSED-CAPTIONS");
    }
  }

  /** What variants of all kinds of pictures have. */
  static void requireStream(Attributes attributes) {
    long peak = attributes.integer("BANDWIDTH").orElseThrow(() -> Attributes.missing("BANDWIDTH"));
    long average = attributes.integer("AVERAGE-BANDWIDTH").orElse(peak);
    if (average > peak) {
      throw new IllegalArgumentException(
          "the average bandwidth " + average + " exceeds the peak " + peak);
    }
    attributes.quoted("CODECS");
    attributes.word("RESOLUTION", "[1-9][0-9]{0,5}x[1-9][0-9]{0,5}");
    attributes.word("HDCP-LEVEL", "TYPE-0|NONE");
  }

  @Override
  public String line() {
    return "#EXT-X-STREAM-INF:" + attributes;
  }
}
