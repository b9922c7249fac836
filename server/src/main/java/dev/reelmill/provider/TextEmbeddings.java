package dev.reelmill.provider;

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

  /**
   * A vector of length 1 for each text, in order.
   *
   * @throws ProviderException when there are none
   */
  List<float[]> of(List<String> texts, Use use) throws InterruptedException;
}
