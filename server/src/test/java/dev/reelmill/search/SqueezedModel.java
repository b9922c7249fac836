package dev.reelmill.search;

import dev.reelmill.embedding.MiniLmEmbedding;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Vectors that mean what those of the real model mean, with cosines on another scale: all texts are
 * alike by 0.6 at least, as with many models of providers.
 */
record SqueezedModel(MiniLmEmbedding real) {
  static final int DIMENSIONS = 768;
  private static final double COMMON = 0.6;

  private static final Map<String, float[]> KNOWN = new ConcurrentHashMap<>();

  /** Of the real model, which computes each but once. */
  float[] plain(String text) {
    return KNOWN.computeIfAbsent(text, real::embed).clone();
  }

  float[] embed(String text) {
    float[] vector = plain(text);
    float[] squeezed = Arrays.copyOf(vector, DIMENSIONS);
    for (int i = 0; i < vector.length; i++) {
      squeezed[i] *= (float) Math.sqrt(1 - COMMON);
    }
    Arrays.fill(
        squeezed,
        vector.length,
        DIMENSIONS,
        (float) Math.sqrt(COMMON / (DIMENSIONS - vector.length)));
    return squeezed;
  }
}
