package dev.reelmill.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Vectors one after the other as 32-bit floats, little-endian: the form kept in the database. */
final class VectorBytes {
  private VectorBytes() {}

  static byte[] of(List<float[]> vectors) {
    int floats = vectors.stream().mapToInt(vector -> vector.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(floats * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    FloatBuffer target = bytes.asFloatBuffer();
    vectors.forEach(target::put);
    return bytes.array();
  }

  /** The vectors; empty when the bytes are not whole vectors of that length. */
  static List<float[]> read(byte[] bytes, int dimensions) {
    if (bytes.length == 0 || bytes.length % (dimensions * Float.BYTES) != 0) {
      return List.of();
    }
    FloatBuffer source = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    List<float[]> vectors = new ArrayList<>();
    while (source.hasRemaining()) {
      float[] vector = new float[dimensions];
      source.get(vector);
      vectors.add(vector);
    }
    return List.copyOf(vectors);
  }
}
