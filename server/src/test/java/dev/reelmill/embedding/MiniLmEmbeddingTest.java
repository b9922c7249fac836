package dev.reelmill.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingTest {
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void vectorsHaveLengthOne() {
    for (String text :
        List.of("python developer", "", "\u0000\ud800", "東京 🚀", "word ".repeat(900))) {
      float[] vector = MODEL.embed(text);
      assertThat(vector).hasSize(384);
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void likeMeaningsAreNear() {
    float[] query = MODEL.embed("python developer");
    assertThat(dot(query, MODEL.embed("Senior Python Engineer")))
        .isGreaterThan(0.7)
        .isGreaterThan(2 * dot(query, MODEL.embed("Pastry chef")));
  }

  @Test
  void theSameTextGivesTheSameVectorInEveryThread() {
    float[] alone = MODEL.embed("registered nurse, night shift");
    assertThat(Stream.generate(() -> "registered nurse, night shift").limit(40).parallel())
        .allSatisfy(text -> assertThat(MODEL.embed(text)).isEqualTo(alone));
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
