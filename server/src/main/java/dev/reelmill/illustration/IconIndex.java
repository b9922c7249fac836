package dev.reelmill.illustration;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Icons and the vectors of their descriptions.
 *
 * <p>Kept as a file beside the classes, because computing it takes a second: the number of icons,
 * the length of vectors, then for each icon its name and the vector's numbers in bytes, 127 for 1.
 * {@code IllustrationsTest} fails when it is stale, and makes it anew.
 */
record IconIndex(List<Entry> entries) {
  static final String FILE = "icons.index";

  /** An icon and its vector. */
  static final class Entry {
    private final String name;
    private final float[] vector;

    private Entry(String name, float[] vector) {
      this.name = name;
      this.vector = vector;
    }

    String name() {
      return name;
    }

    /** Cosine of the angle to another vector of length 1. */
    double similarity(float[] other) {
      double sum = 0;
      for (int i = 0; i < vector.length; i++) {
        sum += vector[i] * other[i];
      }
      return sum;
    }
  }

  IconIndex {
    entries = List.copyOf(entries);
  }

  /** Reads the kept index. */
  static IconIndex read() {
    try (InputStream stream = IconIndex.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
      int count = in.readInt();
      int length = in.readInt();
      List<Entry> entries = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        entries.add(new Entry(name, scaled(in.readNBytes(length))));
      }
      return new IconIndex(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float[] scaled(byte[] bytes) {
    float[] vector = new float[bytes.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = bytes[i];
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
