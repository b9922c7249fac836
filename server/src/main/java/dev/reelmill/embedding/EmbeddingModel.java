package dev.reelmill.embedding;

import java.util.List;

/**
 * Turns text into a vector whose direction carries its meaning. Safe for many threads.
 *
 * <p>A model that cannot answer throws an unchecked exception; searches then go on by keywords.
 */
public interface EmbeddingModel extends AutoCloseable {

  /** What texts are for: some models tell questions from what may answer them. */
  enum Use {
    QUERY,
    DOCUMENT
  }

  /** Identifies the vectors: those of different ids must never be compared. */
  String id();

  /** Length of every vector. */
  int dimensions();

  /**
   * The vector of what a search asks for, of length 1; text past the model's reach is ignored.
   * Never takes longer than a search may.
   */
  float[] embed(String text);

  /**
   * The vectors of many texts, in their order. Takes its time.
   *
   * @throws EmbeddingException when a distant model has none
   */
  default List<float[]> embedAll(List<String> texts, Use use) {
    return texts.stream().map(this::embed).toList();
  }

  /**
   * Whether it is asked over a network: it may be slow, silent or expensive. Texts are then found
   * by their words until their vectors come.
   */
  default boolean isDistant() {
    return false;
  }

  /**
   * Whether this process is the one that has texts embedded now.
   *
   * @param things which texts
   */
  default boolean takesTurn(String things) {
    return true;
  }

  @Override
  void close();
}
