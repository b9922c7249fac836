package dev.reelmill.search;

/**
 * What a search means to a model.
 *
 * @param vector in the form of {@link VectorBytes}
 * @param likeness what cosines of that model mean
 */
@SuppressWarnings("ArrayRecordComponent")
record Meaning(byte[] vector, Likeness likeness) {
  static Meaning of(float[] vector, Likeness likeness) {
    return new Meaning(VectorBytes.of(vector), likeness);
  }
}
