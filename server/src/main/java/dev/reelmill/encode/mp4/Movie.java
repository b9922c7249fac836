package dev.reelmill.encode.mp4;

/** The boxes that describe a film and its tracks; ISO/IEC 14496-12 section 8. */
final class Movie {
  /** Ticks a second of the film's own clock. */
  static final int CLOCK = 1000;

  private static final byte[] UPRIGHT = Box.ints(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
  private static final int UNDETERMINED_LANGUAGE = 0x55c4;

  private Movie() {}

  /**
   * The film's header, section 8.2.2.
   *
   * @param duration in ticks of {@link #CLOCK}; 0 when unknown
   */
  static byte[] header(int duration, int tracks) {
    return Box.full(
        "mvhd",
        0,
        0,
        Box.ints(0, 0, CLOCK, duration, 0x10000),
        Box.shorts(0x0100, 0),
        Box.zeros(8),
        UPRIGHT,
        Box.zeros(24),
        Box.ints(tracks + 1));
  }

  /**
   * A track, section 8.3.
   *
   * @param duration in ticks of {@link #CLOCK}
   * @param mediaDuration in ticks of the stream
   * @param tables the boxes behind the sample description
   */
  static byte[] track(
      int id, StreamFormat format, int duration, int mediaDuration, byte[]... tables) {
    byte[] head =
        switch (format) {
          case PictureFormat picture ->
              trackHeader(id, duration, 0, picture.width(), picture.height());
          case SoundFormat _ -> trackHeader(id, duration, 0x0100, 0, 0);
        };
    byte[] media =
        Box.of(
            "mdia",
            Box.full(
                "mdhd",
                0,
                0,
                Box.ints(0, 0, format.ticksPerSecond(), mediaDuration),
                Box.shorts(UNDETERMINED_LANGUAGE, 0)),
            handler(format),
            information(format, tables));
    return Box.of("trak", head, edits(format, duration), media);
  }

  /** The film begins with the first picture shown, not with the first decoded; section 8.6.6. */
  private static byte[] edits(StreamFormat format, int duration) {
    int start = format.ahead() * format.ticksPerSample();
    return Box.of("edts", Box.full("elst", 0, 0, Box.ints(1, duration, start, 0x10000)));
  }

  private static byte[] trackHeader(int id, int duration, int volume, int width, int height) {
    int enabledInMovieAndPreview = 7;
    return Box.full(
        "tkhd",
        0,
        enabledInMovieAndPreview,
        Box.ints(0, 0, id, 0, duration, 0, 0),
        Box.shorts(0, 0, volume, 0),
        UPRIGHT,
        Box.ints(width << 16, height << 16));
  }

  private static byte[] handler(StreamFormat format) {
    String handler =
        switch (format) {
          case PictureFormat _ -> "vide";
          case SoundFormat _ -> "soun";
        };
    return Box.full("hdlr", 0, 0, Box.ints(0), Box.text(handler), Box.zeros(12), Box.text("\0"));
  }

  private static byte[] information(StreamFormat format, byte[]... tables) {
    byte[] header =
        switch (format) {
          case PictureFormat _ -> Box.full("vmhd", 0, 1, Box.zeros(8));
          case SoundFormat _ -> Box.full("smhd", 0, 0, Box.zeros(4));
        };
    byte[] inThisFile = Box.full("url ", 0, 1);
    byte[] description = Box.full("stsd", 0, 0, Box.ints(1), SampleEntry.of(format));
    return Box.of(
        "minf",
        header,
        Box.of("dinf", Box.full("dref", 0, 0, Box.ints(1), inThisFile)),
        Box.of("stbl", description, Box.join(tables)));
  }
}
