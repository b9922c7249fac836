package dev.reelmill.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.embedding.MiniLmEmbedding;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final MiniLmEmbedding MODEL = MiniLmEmbedding.load();

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void theModelThatComesAlongHasThePointsThatOthersArePutOn() {
    Likeness.Points points = Likeness.points(MODEL);
    assertThat(points.related()).isCloseTo(Likeness.ITS_RELATED, within(0.003));
    assertThat(points.unrelated()).isCloseTo(Likeness.ITS_UNRELATED, within(0.003));
    assertThat(Likeness.PLAIN.of(0.4321)).isEqualTo(0.4321);
  }

  @Test
  void aModelToWhichAllIsAlikeIsReadOnItsOwnScale() {
    Likeness likeness = Likeness.measured(new Shaped("squeezed", new SqueezedModel(MODEL)::embed));
    for (double cosine : new double[] {0, 0.2, 0.5, 0.9}) {
      assertThat(likeness.of(0.6 + 0.4 * cosine)).isCloseTo(cosine, within(0.02));
    }
  }

  @Test
  void aModelThatCannotTellTextsApartIsNoModel() {
    EmbeddingModel blind = new Shaped("blind", text -> MODEL.embed("the same"));
    assertThatThrownBy(() -> Likeness.measured(blind))
        .hasMessageContaining("blind cannot tell texts apart");
  }

  private record Shaped(String id, Function<String, float[]> shape) implements EmbeddingModel {
    @Override
    public int dimensions() {
      return shape.apply("any").length;
    }

    @Override
    public float[] embed(String text) {
      return shape.apply(text);
    }

    @Override
    public void close() {}
  }
}
