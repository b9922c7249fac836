package dev.reelmill.composition.draw;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.B2S;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2B;
import static jdk.incubator.vector.VectorOperators.XOR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
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

  private static final int PART_BITS = Integer.numberOfTrailingZeros(PARTS);

  private final PlainRows rest = new PlainRows();

  @Override
  public void convert(
      int[] upper,
      int[] lower,
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
    int whole = WIDE ? from + ((to - from) & -8) : from;
    light(upper, from, luma, cover, at + from, whole - from);
    light(lower, from, luma, cover, at + width + from, whole - from);
    if (whole < to) {
      rest.convert(
          upper, lower, width, whole, to, luma, cover, at, blue, red, chromaCover, chromaAt);
    }
    tint(upper, lower, from, whole);
    for (int i = from; i < whole; i += 2) {
      int sample = upper[i];
      int chroma = chromaAt + i / 2;
      blue[chroma] = (byte) sample;
      red[chroma] = (byte) (sample >> 8);
      chromaCover[chroma] = (byte) (sample >> 16);
    }
  }

  private static void light(int[] argb, int from, byte[] luma, byte[] cover, int at, int count) {
    for (int i = 0; i < count; i += 8) {
      IntVector pixels = IntVector.fromArray(INTS, argb, from + i);
      IntVector b = pixels.and(255);
      IntVector g = pixels.lanewise(LSHR, 8).and(255);
      IntVector d = pixels.lanewise(LSHR, 16).and(255);
      bytes(mixed(b, g, d, Y_BLUE, Y_GREEN, Y_RED, 15).lanewise(LSHR, 16)).intoArray(luma, at + i);
      bytes(pixels.lanewise(LSHR, 24)).intoArray(cover, at + i);
    }
  }

  /**
   * Puts the chroma of each pixel, its right neighbour and the two below, blue, red and cover in a
   * byte each, in place of the upper row. Every other one is not needed, but to leave it out lanes
   * would have to be sorted, which is done by objects; the compiler makes vectors of these loops.
   */
  private static void tint(int[] upper, int[] lower, int from, int to) {
    for (int i = from; i <= to; i++) {
      int p = upper[i];
      int q = lower[i];
      upper[i] = (p & 0x00FF00FF) + (q & 0x00FF00FF);
      lower[i] = (p >>> 8 & 0x00FF00FF) + (q >>> 8 & 0x00FF00FF);
    }
    for (int i = from; i < to; i++) {
      int blueRed = upper[i] + upper[i + 1];
      int greenCover = lower[i] + lower[i + 1];
      int b = blueRed & 0xFFFF;
      int g = greenCover & 0xFFFF;
      int d = blueRed >>> 16;
      int blue = (U_BLUE * b + U_GREEN * g + U_RED * d + (1 << 17)) >> 18;
      int red = (V_BLUE * b + V_GREEN * g + V_RED * d + (1 << 17)) >> 18;
      int cover = ((greenCover >>> 16) + 2) >> 2;
      upper[i] = (blue & 255) | ((red & 255) << 8) | (cover << 16);
    }
  }

  private static IntVector mixed(
      IntVector b, IntVector g, IntVector d, int ofB, int ofG, int ofD, int half) {
    return b.mul(ofB).add(g.mul(ofG)).add(d.mul(ofD)).add(1 << half);
  }

  private static ByteVector bytes(IntVector numbers) {
    return (ByteVector) numbers.convertShape(I2B, EIGHT, 0);
  }

  @Override
  public void mix(
      byte[] first,
      int firstFrom,
      byte[] second,
      int secondFrom,
      int share,
      byte[] mixed,
      int at,
      int count) {
    short ofFirst = (short) (PARTS - share);
    short ofSecond = (short) share;
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      ShortVector own = unsigned(ByteVector.fromArray(BYTES, first, firstFrom + i)).mul(ofFirst);
      ShortVector other =
          unsigned(ByteVector.fromArray(BYTES, second, secondFrom + i)).mul(ofSecond);
      bytes(own.add(other).add((short) (PARTS / 2)).lanewise(ASHR, PART_BITS))
          .intoArray(mixed, at + i);
    }
    if (i < count) {
      rest.mix(first, firstFrom + i, second, secondFrom + i, share, mixed, at + i, count - i);
    }
  }

  @Override
  public void mixSigned(
      byte[] first,
      int firstFrom,
      byte[] second,
      int secondFrom,
      int share,
      byte[] mixed,
      int at,
      int count) {
    short ofFirst = (short) (PARTS - share);
    short ofSecond = (short) share;
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      ShortVector own = signed(ByteVector.fromArray(BYTES, first, firstFrom + i)).mul(ofFirst);
      ShortVector other = signed(ByteVector.fromArray(BYTES, second, secondFrom + i)).mul(ofSecond);
      bytes(own.add(other).add((short) (PARTS / 2)).lanewise(ASHR, PART_BITS))
          .intoArray(mixed, at + i);
    }
    if (i < count) {
      rest.mixSigned(first, firstFrom + i, second, secondFrom + i, share, mixed, at + i, count - i);
    }
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
