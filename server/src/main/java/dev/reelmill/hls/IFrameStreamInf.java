package dev.reelmill.hls;

/**
 * Names a playlist of I-frames, for seeking by pictures; RFC 8216 section 4.3.4.3.
 *
 * @param attributes as they stand
 */
record IFrameStreamInf(Attributes attributes) implements Tag {
  IFrameStreamInf {
    StreamInf.requireStream(attributes);
    attributes.requiredQuoted("URI");
    attributes.quoted("VIDEO");
    for (String other : new String[] {"FRAME-RATE", "AUDIO", "SUBTITLES", "CLOSED-CAPTIONS"}) {
      if (attributes.has(other)) {
        throw new IllegalArgumentException(other + " is not for I-frames (4.3.4.3)");
      }
    }
  }

  @Override
  public String line() {
    return "#EXT-X-I-FRAME-STREAM-INF:" + attributes;
  }
}
