package dev.reelmill.provider;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns texts into vectors whose direction carries their meaning. */
public interface TextEmbeddings {
  /** What texts are for. */
  enum Use {
    QUERY,
    DOCUMENT
  }

  /** What is known about the model; vectors of different models are never compared. */
  ModelFacts facts();

  /** Numbers in a vector. */
  int dimensions();

  /** The most that embedding texts may cost, in USD: a token is rarely less than a byte. */
  default double estimate(List<String> texts) {
    long bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    return bytes * facts().price() / 1e6;
  }

  /**
   * A vector of length 1 for each text.
   *
   * @param texts none of them blank
   * @throws ProviderException when there are none
   */
  EmbeddedTexts of(List<String> texts, Use use) throws InterruptedException;
}
