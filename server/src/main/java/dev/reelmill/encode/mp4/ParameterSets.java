package dev.reelmill.encode.mp4;

import java.util.Arrays;
import java.util.List;

/** Sequence and picture parameter set of an H.264 stream; ISO/IEC 14496-10 section 7.3.2. */
public final class ParameterSets {
  private static final List<Integer> PROFILES_OF_HIGH = List.of(100, 110, 122, 144);

  private final byte[] sequence;
  private final byte[] picture;

  /** The sets themselves, without start codes. */
  public ParameterSets(byte[] sequence, byte[] picture) {
    if (sequence.length < 4 || picture.length == 0) {
      throw new IllegalArgumentException("no parameter sets");
    }
    this.sequence = sequence.clone();
    this.picture = picture.clone();
  }

  /** The sets in an encoder's header, a byte stream with start codes. */
  public static ParameterSets in(byte[] header) {
    return new ParameterSets(
        first(header, NalUnits.SEQUENCE_PARAMETERS), first(header, NalUnits.PICTURE_PARAMETERS));
  }

  private static byte[] first(byte[] header, int type) {
    return NalUnits.split(header).stream()
        .filter(unit -> NalUnits.type(unit) == type)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the encoder wrote no parameter set " + type));
  }

  /** Profile, constraints and level; RFC 6381 section 3.3. */
  public String codec() {
    return "avc1.%02x%02x%02x".formatted(sequence[1], sequence[2], sequence[3]);
  }

  /** The sequence parameter set. */
  public byte[] sequence() {
    return sequence.clone();
  }

  /** The picture parameter set. */
  public byte[] picture() {
    return picture.clone();
  }

  /** AVCDecoderConfigurationRecord; ISO/IEC 14496-15 section 5.3.3.1. */
  byte[] configuration() {
    int profile = sequence[1];
    boolean high = PROFILES_OF_HIGH.contains(profile);
    int fourByteLengths = 0xfc | 3;
    int oneSet = 0xe0 | 1;
    return Box.join(
        Box.bytes(1, profile, sequence[2], sequence[3], fourByteLengths, oneSet),
        Box.shorts(sequence.length),
        sequence,
        Box.bytes(1),
        Box.shorts(picture.length),
        picture,
        // 4:2:0, 8 bits, no extension
        high ? Box.bytes(0xfc | 1, 0xf8, 0xf8, 0) : Box.bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterSets sets
        && Arrays.equals(sequence, sets.sequence)
        && Arrays.equals(picture, sets.picture);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sequence) + Arrays.hashCode(picture);
  }
}
