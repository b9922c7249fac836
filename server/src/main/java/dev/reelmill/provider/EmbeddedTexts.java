package dev.reelmill.provider;

import java.util.List;

/**
 * What a model made of texts.
 *
 * @param vectors one for each text, in order, of length 1
 * @param dollars what it cost, in USD
 */
@SuppressWarnings("ArrayRecordComponent")
public record EmbeddedTexts(List<float[]> vectors, double dollars) {
  public EmbeddedTexts {
    vectors = List.copyOf(vectors);
  }
}
