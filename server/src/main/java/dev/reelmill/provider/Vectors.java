package dev.reelmill.provider;

import tools.jackson.databind.JsonNode;

/** Vectors in answers. */
final class Vectors {
  private Vectors() {}

  /** Reads one and brings it to length 1. */
  static float[] read(ProviderClient client, JsonNode numbers, int dimensions) {
    if (numbers.size() != dimensions) {
      throw client.badAnswer("a vector has " + numbers.size() + " numbers, not " + dimensions);
    }
    float[] vector = new float[dimensions];
    double square = 0;
    for (int i = 0; i < dimensions; i++) {
      vector[i] = (float) numbers.get(i).asDouble(Double.NaN);
      square += (double) vector[i] * vector[i];
    }
    if (!(square > 0 && square < Double.POSITIVE_INFINITY)) {
      throw client.badAnswer("a vector has no direction");
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < dimensions; i++) {
      vector[i] /= length;
    }
    return vector;
  }
}
