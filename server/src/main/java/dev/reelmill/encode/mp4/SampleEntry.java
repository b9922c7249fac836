package dev.reelmill.encode.mp4;

/** How a stream is decoded; ISO/IEC 14496-12 section 12, -14 section 5.6, -15 section 5.4.2. */
final class SampleEntry {
  private static final byte[] FIRST_DATA_REFERENCE = Box.shorts(0, 0, 0, 1);
  private static final int DOTS_PER_INCH = 72 << 16;

  private SampleEntry() {}

  static byte[] of(StreamFormat format) {
    return switch (format) {
      case PictureFormat picture -> picture(picture);
      case SoundFormat sound -> sound(sound);
    };
  }

  private static byte[] picture(PictureFormat format) {
    byte[] bt709 = Box.of("colr", Box.text("nclx"), Box.shorts(1, 1, 1), Box.bytes(0));
    return Box.of(
        "avc1",
        FIRST_DATA_REFERENCE,
        Box.zeros(16),
        Box.shorts(format.width(), format.height()),
        Box.ints(DOTS_PER_INCH, DOTS_PER_INCH, 0),
        Box.shorts(1),
        Box.zeros(32),
        Box.shorts(24, -1),
        Box.of("avcC", format.sets().configuration()),
        bt709,
        Box.of("pasp", Box.ints(1, 1)));
  }

  private static byte[] sound(SoundFormat format) {
    return Box.of(
        "mp4a",
        FIRST_DATA_REFERENCE,
        Box.zeros(8),
        Box.shorts(format.channels(), 16, 0, 0),
        Box.ints(format.ticksPerSecond() << 16),
        Box.full("esds", 0, 0, stream(format)));
  }

  /** ES_Descriptor; ISO/IEC 14496-1 section 7.2.6.5. */
  private static byte[] stream(SoundFormat format) {
    int mpeg4Sound = 0x40;
    int soundStream = 5 << 2 | 1;
    byte[] decoder =
        descriptor(
            4,
            Box.bytes(mpeg4Sound, soundStream),
            Box.zeros(11),
            descriptor(5, format.configuration()));
    return descriptor(3, Box.shorts(0), Box.bytes(0), decoder, descriptor(6, Box.bytes(2)));
  }

  private static byte[] descriptor(int tag, byte[]... parts) {
    byte[] content = Box.join(parts);
    return Box.join(Box.bytes(tag, content.length), content);
  }
}
