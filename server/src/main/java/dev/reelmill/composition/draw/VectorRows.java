package dev.reelmill.composition.draw;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.B2S;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2B;
import static jdk.incubator.vector.VectorOperators.XOR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Several samples at once, the rest one by one. */
final class VectorRows implements Rows {
  private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private static final VectorSpecies<Short> SHORTS =
      ShortVector.SPECIES_PREFERRED.length() >= 16
          ? ShortVector.SPECIES_256
          : ShortVector.SPECIES_128;
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
  private static final int LANES = SHORTS.length();

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_256;
  private static final VectorSpecies<Byte> EIGHT = ByteVector.SPECIES_64;
  private static final boolean WIDE = SHORTS.vectorBitSize() == 256;
  private static final VectorShuffle<Integer> SORTED =
      VectorShuffle.fromValues(INTS, 0, 2, 4, 6, 1, 3, 5, 7);

  private final PlainRows rest = new PlainRows();

  @Override
  public void convert(
      MemorySegment bgra,
      long row,
      int width,
      int from,
      int to,
      byte[] luma,
      byte[] cover,
      int at,
      byte[] blue,
      byte[] red,
      byte[] chromaCover,
      int chromaAt) {
    int whole = WIDE ? from + ((to - from) & -16) : from;
    long upper = row + 4L * from;
    long lower = upper + 4L * width;
    int count = whole - from;
    light(bgra, upper, luma, cover, at + from, count);
    light(bgra, lower, luma, cover, at + width + from, count);
    for (int i = 0; i < count; i += 16) {
      tint(bgra, upper + 4L * i, lower + 4L * i, blue, red, chromaCover, chromaAt + (from + i) / 2);
    }
    if (whole < to) {
      rest.convert(bgra, row, width, whole, to, luma, cover, at, blue, red, chromaCover, chromaAt);
    }
  }

  private static void light(
      MemorySegment bgra, long row, byte[] luma, byte[] cover, int at, int count) {
    for (int i = 0; i < count; i += 8) {
      IntVector pixels = IntVector.fromMemorySegment(INTS, bgra, row + 4L * i, ORDER);
      IntVector b = pixels.and(255);
      IntVector g = pixels.lanewise(LSHR, 8).and(255);
      IntVector d = pixels.lanewise(LSHR, 16).and(255);
      bytes(mixed(b, g, d, Y_BLUE, Y_GREEN, Y_RED, 15).lanewise(LSHR, 16)).intoArray(luma, at + i);
      bytes(pixels.lanewise(LSHR, 24)).intoArray(cover, at + i);
    }
  }

  /** Eight chroma samples. */
  private static void tint(
      MemorySegment bgra,
      long upper,
      long lower,
      byte[] blue,
      byte[] red,
      byte[] chromaCover,
      int at) {
    IntVector p = IntVector.fromMemorySegment(INTS, bgra, upper, ORDER);
    IntVector q = IntVector.fromMemorySegment(INTS, bgra, upper + 32, ORDER);
    IntVector r = IntVector.fromMemorySegment(INTS, bgra, lower, ORDER);
    IntVector s = IntVector.fromMemorySegment(INTS, bgra, lower + 32, ORDER);
    IntVector blueRed = sums(p, q, r, s, 0);
    IntVector greenCover = sums(p, q, r, s, 8);
    IntVector b = blueRed.and(0xFFFF);
    IntVector g = greenCover.and(0xFFFF);
    IntVector d = blueRed.lanewise(LSHR, 16);
    bytes(mixed(b, g, d, U_BLUE, U_GREEN, U_RED, 17).lanewise(ASHR, 18)).intoArray(blue, at);
    bytes(mixed(b, g, d, V_BLUE, V_GREEN, V_RED, 17).lanewise(ASHR, 18)).intoArray(red, at);
    bytes(greenCover.lanewise(LSHR, 16).add(2).lanewise(LSHR, 2)).intoArray(chromaCover, at);
  }

  private static IntVector mixed(
      IntVector b, IntVector g, IntVector d, int ofB, int ofG, int ofD, int half) {
    return b.mul(ofB).add(g.mul(ofG)).add(d.mul(ofD)).add(1 << half);
  }

  private static ByteVector bytes(IntVector numbers) {
    return (ByteVector) numbers.convertShape(I2B, EIGHT, 0);
  }

  /** Sums of four pixels each, of two channels in 16 bits each. */
  private static IntVector sums(IntVector p, IntVector q, IntVector r, IntVector s, int shift) {
    LongVector left = pairs(channels(p, shift).add(channels(r, shift)));
    LongVector right = pairs(channels(q, shift).add(channels(s, shift)));
    return left.and(0xFFFFFFFFL).or(right.lanewise(LSHL, 32)).reinterpretAsInts().rearrange(SORTED);
  }

  private static IntVector channels(IntVector pixels, int shift) {
    return pixels.lanewise(LSHR, shift).and(0x00FF00FF);
  }

  private static LongVector pairs(IntVector columns) {
    LongVector pairs = columns.reinterpretAsLongs();
    return pairs.add(pairs.lanewise(LSHR, 32));
  }

  @Override
  public void luma(
      byte[] source,
      byte[] cover,
      int from,
      MemorySegment target,
      long to,
      int count,
      int opacity) {
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      ShortVector own = unsigned(ByteVector.fromArray(BYTES, source, from + i));
      ShortVector covered = unsigned(ByteVector.fromArray(BYTES, cover, from + i));
      if (opacity < 256) {
        own = own.mul((short) opacity).add((short) 128).lanewise(LSHR, 8);
        covered = covered.mul((short) opacity).add((short) 128).lanewise(LSHR, 8);
      }
      ShortVector there = unsigned(ByteVector.fromMemorySegment(BYTES, target, to + i, ORDER));
      ShortVector left = covered.lanewise(XOR, (short) 255);
      ShortVector behind = there.sub((short) 16).mul(left).add((short) 128);
      behind = behind.add(behind.lanewise(LSHR, 8)).lanewise(LSHR, 8);
      bytes(behind.add(own).add((short) 16)).intoMemorySegment(target, to + i, ORDER);
    }
    if (i < count) {
      rest.luma(source, cover, from + i, target, to + i, count - i, opacity);
    }
  }

  @Override
  public void chroma(
      byte[] source,
      byte[] cover,
      int from,
      MemorySegment target,
      long to,
      int count,
      int opacity) {
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      ShortVector own = signed(ByteVector.fromArray(BYTES, source, from + i));
      ShortVector covered = unsigned(ByteVector.fromArray(BYTES, cover, from + i));
      if (opacity < 256) {
        own = own.mul((short) opacity).add((short) 128).lanewise(ASHR, 8);
        covered = covered.mul((short) opacity).add((short) 128).lanewise(LSHR, 8);
      }
      ShortVector there = unsigned(ByteVector.fromMemorySegment(BYTES, target, to + i, ORDER));
      ShortVector left = covered.lanewise(XOR, (short) 255);
      ShortVector behind = there.sub((short) 128).mul(left).add((short) 128);
      behind = behind.add(behind.lanewise(ASHR, 8)).lanewise(ASHR, 8);
      bytes(behind.add(own).add((short) 128)).intoMemorySegment(target, to + i, ORDER);
    }
    if (i < count) {
      rest.chroma(source, cover, from + i, target, to + i, count - i, opacity);
    }
  }

  @Override
  public void between(
      short[] above,
      short[] below,
      int cell,
      int share,
      short[] pattern,
      MemorySegment target,
      long to,
      int count) {
    short ofAbove = (short) (cell - share);
    short ofBelow = (short) share;
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      ShortVector mixed =
          ShortVector.fromArray(SHORTS, above, i)
              .mul(ofAbove)
              .add(ShortVector.fromArray(SHORTS, below, i).mul(ofBelow))
              .add(ShortVector.fromArray(SHORTS, pattern, i & 15));
      bytes(mixed.lanewise(LSHR, 8)).intoMemorySegment(target, to + i, ORDER);
    }
    PlainRows.between(above, below, cell, share, pattern, target, to, i, count);
  }

  private static ShortVector unsigned(ByteVector bytes) {
    return (ShortVector) bytes.convertShape(ZERO_EXTEND_B2S, SHORTS, 0);
  }

  private static ShortVector signed(ByteVector bytes) {
    return (ShortVector) bytes.convertShape(B2S, SHORTS, 0);
  }

  private static ByteVector bytes(ShortVector numbers) {
    return (ByteVector) numbers.convertShape(S2B, BYTES, 0);
  }
}
