package dev.reelmill.hls;

import java.util.Locale;

/**
 * Describes the rendition whose playlist is on the next line; RFC 8216 section 4.3.4.2.
 *
 * @param bandwidth bits a second of the segment that needs most
 * @param averageBandwidth bits a second over the whole rendition
 * @param codecs RFC 6381, separated by commas
 * @param width pixels across
 * @param height pixels down
 * @param frameRate frames a second
 */
record StreamInf(
    long bandwidth, long averageBandwidth, String codecs, int width, int height, double frameRate)
    implements Tag {
  StreamInf {
    if (averageBandwidth < 1 || bandwidth < averageBandwidth) {
      throw new IllegalArgumentException(
          "bandwidth " + bandwidth + ", average " + averageBandwidth);
    }
    if (width < 1 || height < 1 || !(frameRate > 0)) {
      throw new IllegalArgumentException(width + "x" + height + " at " + frameRate);
    }
    if (!codecs.matches("[A-Za-z0-9.]+(,[A-Za-z0-9.]+)*")) {
      throw new IllegalArgumentException("codecs \"" + codecs + "\"");
    }
  }

  @Override
  public String line() {
    return String.format(
        Locale.ROOT,
        "#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,CODECS=\"%s\",RESOLUTION=%dx%d,FRAME-RATE=%.3f",
        bandwidth,
        averageBandwidth,
        codecs,
        width,
        height,
        frameRate);
  }
}
