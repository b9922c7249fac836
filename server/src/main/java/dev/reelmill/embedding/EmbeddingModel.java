package dev.reelmill.embedding;

/**
 * Turns text into a vector whose direction carries its meaning. Safe for many threads.
 *
 * <p>A model that cannot answer throws an unchecked exception; searches then go on by keywords.
 */
public interface EmbeddingModel extends AutoCloseable {

  /** Identifies the vectors: those of different ids must never be compared. */
  String id();

  /** Length of every vector. */
  int dimensions();

  /** The text's vector, of length 1; text past the model's reach is ignored. */
  float[] embed(String text);

  @Override
  void close();
}
