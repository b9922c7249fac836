package dev.reelmill.composition.draw;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** Sample by sample. */
final class PlainRows implements Rows {
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
    for (int x = from; x < to; x += 2) {
      int p = upper[x];
      int q = upper[x + 1];
      int r = lower[x];
      int s = lower[x + 1];
      luma[at + x] = luma(p);
      luma[at + x + 1] = luma(q);
      luma[at + width + x] = luma(r);
      luma[at + width + x + 1] = luma(s);
      cover[at + x] = (byte) (p >>> 24);
      cover[at + x + 1] = (byte) (q >>> 24);
      cover[at + width + x] = (byte) (r >>> 24);
      cover[at + width + x + 1] = (byte) (s >>> 24);
      int b = sum(p, q, r, s, 0);
      int g = sum(p, q, r, s, 8);
      int d = sum(p, q, r, s, 16);
      int chroma = chromaAt + x / 2;
      blue[chroma] = (byte) ((U_BLUE * b + U_GREEN * g + U_RED * d + (1 << 17)) >> 18);
      red[chroma] = (byte) ((V_BLUE * b + V_GREEN * g + V_RED * d + (1 << 17)) >> 18);
      chromaCover[chroma] = (byte) ((sum(p, q, r, s, 24) + 2) >> 2);
    }
  }

  private static byte luma(int pixel) {
    return (byte)
        ((Y_BLUE * (pixel & 255)
                + Y_GREEN * ((pixel >> 8) & 255)
                + Y_RED * ((pixel >> 16) & 255)
                + (1 << 15))
            >> 16);
  }

  private static int sum(int p, int q, int r, int s, int shift) {
    return ((p >>> shift) & 255)
        + ((q >>> shift) & 255)
        + ((r >>> shift) & 255)
        + ((s >>> shift) & 255);
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
    for (int i = 0; i < count; i++) {
      int sum = (first[firstFrom + i] & 255) * (PARTS - share);
      sum += (second[secondFrom + i] & 255) * share;
      mixed[at + i] = (byte) ((sum + PARTS / 2) / PARTS);
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
    for (int i = 0; i < count; i++) {
      int sum = first[firstFrom + i] * (PARTS - share) + second[secondFrom + i] * share;
      mixed[at + i] = (byte) Math.floorDiv(sum + PARTS / 2, PARTS);
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
    for (int i = 0; i < count; i++) {
      int own = source[from + i] & 255;
      int covered = cover[from + i] & 255;
      if (opacity < 256) {
        own = (own * opacity + 128) >> 8;
        covered = (covered * opacity + 128) >> 8;
      }
      int behind = ((target.get(JAVA_BYTE, to + i) & 255) - 16) * (255 - covered) + 128;
      target.set(JAVA_BYTE, to + i, (byte) (((behind + (behind >> 8)) >> 8) + own + 16));
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
    for (int i = 0; i < count; i++) {
      int own = source[from + i];
      int covered = cover[from + i] & 255;
      if (opacity < 256) {
        own = (own * opacity + 128) >> 8;
        covered = (covered * opacity + 128) >> 8;
      }
      int behind = ((target.get(JAVA_BYTE, to + i) & 255) - 128) * (255 - covered) + 128;
      target.set(JAVA_BYTE, to + i, (byte) (((behind + (behind >> 8)) >> 8) + own + 128));
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
    between(above, below, cell, share, pattern, target, to, 0, count);
  }

  /** The same from one pixel to another. */
  static void between(
      short[] above,
      short[] below,
      int cell,
      int share,
      short[] pattern,
      MemorySegment target,
      long to,
      int first,
      int end) {
    for (int i = first; i < end; i++) {
      int value = above[i] * (cell - share) + below[i] * share + pattern[i & 15];
      target.set(JAVA_BYTE, to + i, (byte) (value >> 8));
    }
  }
}
