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

  private static final VectorSpecies<Short> CELL = ShortVector.SPECIES_128;
  private static final ShortVector STEPS = ShortVector.zero(CELL).addIndex(1);

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
    int x = from;
    for (; WIDE && x + 16 <= to; x += 16) {
      long upper = row + 4L * x;
      long lower = upper + 4L * width;
      IntVector p = IntVector.fromMemorySegment(INTS, bgra, upper, ORDER);
      IntVector q = IntVector.fromMemorySegment(INTS, bgra, upper + 32, ORDER);
      IntVector r = IntVector.fromMemorySegment(INTS, bgra, lower, ORDER);
      IntVector s = IntVector.fromMemorySegment(INTS, bgra, lower + 32, ORDER);
      light(p, luma, cover, at + x);
      light(q, luma, cover, at + x + 8);
      light(r, luma, cover, at + width + x);
      light(s, luma, cover, at + width + x + 8);
      IntVector blueRed = sums(p, q, r, s, 0);
      IntVector greenCover = sums(p, q, r, s, 8);
      IntVector b = blueRed.and(0xFFFF);
      IntVector g = greenCover.and(0xFFFF);
      IntVector d = blueRed.lanewise(LSHR, 16);
      int chroma = chromaAt + x / 2;
      bytes(mixed(b, g, d, U_BLUE, U_GREEN, U_RED, 17).lanewise(ASHR, 18)).intoArray(blue, chroma);
      bytes(mixed(b, g, d, V_BLUE, V_GREEN, V_RED, 17).lanewise(ASHR, 18)).intoArray(red, chroma);
      bytes(greenCover.lanewise(LSHR, 16).add(2).lanewise(LSHR, 2)).intoArray(chromaCover, chroma);
    }
    if (x < to) {
      rest.convert(bgra, row, width, x, to, luma, cover, at, blue, red, chromaCover, chromaAt);
    }
  }

  private static void light(IntVector pixels, byte[] luma, byte[] cover, int at) {
    IntVector b = pixels.and(255);
    IntVector g = pixels.lanewise(LSHR, 8).and(255);
    IntVector d = pixels.lanewise(LSHR, 16).and(255);
    bytes(mixed(b, g, d, Y_BLUE, Y_GREEN, Y_RED, 15).lanewise(LSHR, 16)).intoArray(luma, at);
    bytes(pixels.lanewise(LSHR, 24)).intoArray(cover, at);
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
  public void ramp(
      short[] samples, int cell, short[] pattern, MemorySegment target, long to, int count) {
    int whole = count & -16;
    ShortVector even = ShortVector.fromArray(CELL, pattern, 0);
    ShortVector odd = ShortVector.fromArray(CELL, pattern, 8);
    for (int i = 0; i < whole; i += 16) {
      eight(samples, cell, i, even, target, to + i);
      eight(samples, cell, i + 8, odd, target, to + i + 8);
    }
    for (int i = whole; i < count; i++) {
      PlainRows.pixel(samples, cell, pattern, target, to, i);
    }
  }

  private static void eight(
      short[] samples, int cell, int i, ShortVector pattern, MemorySegment target, long to) {
    short sample = samples[i / cell];
    short step = (short) (samples[i / cell + 1] - sample);
    short begin = (short) (sample * cell + step * (i % cell));
    ShortVector values = STEPS.mul(step).add(begin).add(pattern);
    ((ByteVector) values.lanewise(LSHR, 8).convertShape(S2B, EIGHT, 0))
        .intoMemorySegment(target, to, ORDER);
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
