package dev.reelmill.composition.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private static final Rows PLAIN = new PlainRows();
  private static final Rows VECTOR = new VectorRows();
  private final Random random = new Random(20261121);

  @Test
  void vectorsAreUsedHere() {
    assertThat(Rows.FASTEST).isInstanceOf(VectorRows.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 14, 16, 30, 64, 130, 608})
  void convertsToTheSameBytesAsOneByOne(int width) {
    int[] pixels = premultiplied(2 * width);

    byte[][] plain = new byte[5][2 * width + 64];
    byte[][] vector = new byte[5][2 * width + 64];
    int from = width > 8 ? 2 : 0;
    convert(PLAIN, pixels, width, from, plain);
    convert(VECTOR, pixels, width, from, vector);
    // chroma behind the last may be overwritten by vectors, as it is by the next row
    for (int plane = 0; plane < 5; plane++) {
      int used = plane < 2 ? 2 * width : width / 2;
      for (int i = 0; i < used; i++) {
        assertThat(vector[plane][i]).as("plane %s, sample %s", plane, i).isEqualTo(plain[plane][i]);
      }
    }
  }

  private static void convert(Rows rows, int[] pixels, int width, int from, byte[][] to) {
    int[] upper = Arrays.copyOf(pixels, width + 1);
    int[] lower = Arrays.copyOf(Arrays.copyOfRange(pixels, width, 2 * width), width + 1);
    rows.convert(upper, lower, width, from, width, to[0], to[1], 0, to[2], to[3], to[4], 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 77, 128, 255, 256})
  void blendsToTheSameBytesAsOneByOne(int opacity) {
    int count = 500;
    byte[] cover = bytes(count, 0, 255);
    byte[] luma = below(cover, 219);
    byte[] chroma = below(cover, 112);
    for (int i = 0; i < count; i += 2) {
      chroma[i] = (byte) -chroma[i];
    }
    byte[] lit = bytes(count, 16, 235);
    byte[] tinted = bytes(count, 16, 240);
    for (int from : new int[] {0, 1, 7, 16}) {
      byte[] plain = lit.clone();
      byte[] vector = lit.clone();
      PLAIN.luma(luma, cover, from, MemorySegment.ofArray(plain), from, count - from, opacity);
      VECTOR.luma(luma, cover, from, MemorySegment.ofArray(vector), from, count - from, opacity);
      assertThat(vector).isEqualTo(plain);
      plain = tinted.clone();
      vector = tinted.clone();
      PLAIN.chroma(chroma, cover, from, MemorySegment.ofArray(plain), from, count - from, opacity);
      VECTOR.chroma(
          chroma, cover, from, MemorySegment.ofArray(vector), from, count - from, opacity);
      assertThat(vector).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void mixesRowsToTheSameBytesAsOneByOne(int cell) {
    int count = 365;
    short[] above = shorts(count, 235 * 256 / cell);
    short[] below = shorts(count, 235 * 256 / cell);
    short[] pattern = shorts(16, 255);
    for (int share = 0; share < cell; share++) {
      byte[] plain = new byte[count];
      byte[] vector = new byte[count];
      PLAIN.between(above, below, cell, share, pattern, segment(plain), 0, count);
      VECTOR.between(above, below, cell, share, pattern, segment(vector), 0, count);
      assertThat(vector).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 63})
  void mixesToTheSameBytesAsOneByOne(int share) {
    byte[] first = bytes(300, 0, 255);
    byte[] second = bytes(300, 0, 255);
    for (int count : new int[] {1, 15, 16, 99, 290}) {
      byte[] plain = new byte[300];
      byte[] vector = new byte[300];
      PLAIN.mix(first, 3, second, 2, share, plain, 5, count);
      VECTOR.mix(first, 3, second, 2, share, vector, 5, count);
      assertThat(vector).isEqualTo(plain);
      PLAIN.mixSigned(first, 3, second, 2, share, plain, 5, count);
      VECTOR.mixSigned(first, 3, second, 2, share, vector, 5, count);
      assertThat(vector).isEqualTo(plain);
    }
  }

  private static MemorySegment segment(byte[] bytes) {
    return MemorySegment.ofArray(bytes);
  }

  private short[] shorts(int count, int most) {
    short[] numbers = new short[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (short) random.nextInt(most + 1);
    }
    return numbers;
  }

  @Test
  void whatIsOpaqueReplacesWhatIsThereAndWhatIsClearLeavesIt() {
    byte[] there = bytes(64, 16, 235);
    byte[] kept = there.clone();
    Rows.FASTEST.luma(new byte[128], new byte[128], 0, MemorySegment.ofArray(kept), 0, 64, 256);
    assertThat(kept).isEqualTo(there);
    byte[] own = bytes(128, 0, 219);
    Rows.FASTEST.luma(own, bytes(128, 255, 255), 0, MemorySegment.ofArray(kept), 0, 64, 256);
    for (int i = 0; i < 64; i++) {
      assertThat(kept[i] & 255).isEqualTo((own[i] & 255) + 16);
    }
  }

  @Test
  void whiteIs235AndRedIsAsBt709Says() {
    byte[][] to = new byte[5][128];
    int white = 0xFFFFFFFF;
    convert(Rows.FASTEST, new int[] {white, white, white, white}, 2, 0, to);
    assertThat((to[0][0] + 16) & 255).isEqualTo(235);
    assertThat(to[2][0]).isZero();
    assertThat(to[3][0]).isZero();
    int red = 0xFFFF0000;
    convert(Rows.FASTEST, new int[] {red, red, red, red}, 2, 0, to);
    assertThat((to[0][0] + 16) & 255).isEqualTo(63);
    assertThat((to[2][0] + 128) & 255).isEqualTo(102);
    assertThat((to[3][0] + 128) & 255).isEqualTo(240);
  }

  private byte[] bytes(int count, int least, int most) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) random.nextInt(least, most + 1);
    }
    return bytes;
  }

  /** Samples as large as their cover allows. */
  private byte[] below(byte[] cover, int most) {
    byte[] bytes = new byte[cover.length];
    for (int i = 0; i < cover.length; i++) {
      bytes[i] = (byte) random.nextInt(most * (cover[i] & 255) / 255 + 1);
    }
    return bytes;
  }

  private int[] premultiplied(int count) {
    int[] pixels = new int[count];
    for (int i = 0; i < count; i++) {
      int alpha = i % 3 == 0 ? 255 : random.nextInt(256);
      pixels[i] = alpha << 24;
      for (int channel = 0; channel < 3; channel++) {
        pixels[i] |= random.nextInt(alpha + 1) << (8 * channel);
      }
    }
    return pixels;
  }
}
