package dev.reelmill.encode.mp4;

/** What comes before the fragments of one stream; ISO/IEC 14496-12 section 8.8. */
public final class InitSegment {
  /** The number of the only track. */
  static final int TRACK = 1;

  private InitSegment() {}

  /** The bytes; equal formats give equal bytes. */
  public static byte[] of(StreamFormat format) {
    byte[] noSamples =
        Box.join(
            Box.full("stts", 0, 0, Box.ints(0)),
            Box.full("stsc", 0, 0, Box.ints(0)),
            Box.full("stsz", 0, 0, Box.ints(0, 0)),
            Box.full("stco", 0, 0, Box.ints(0)));
    byte[] fragmented =
        Box.of("mvex", Box.full("trex", 0, 0, Box.ints(TRACK, 1, format.ticksPerSample(), 0, 0)));
    return Box.join(
        Box.of("ftyp", Box.text("iso6"), Box.ints(0), Box.text("iso6cmfcmp41")),
        Box.of(
            "moov", Movie.header(0, 1), Movie.track(TRACK, format, 0, 0, noSamples), fragmented));
  }
}
