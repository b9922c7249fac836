package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingException;
import dev.reelmill.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a model's cosines mean, on the scale of the model that scores were judged with. To one
 * model, texts that have nothing in common have a cosine near 0, to another near 0.7. So each model
 * is given some searches, each with a text that answers it: the mean cosine of those that belong
 * together, and that of those that do not, are two points of its scale, and between and beyond them
 * the scale is taken for straight. Decision 17 tells more.
 */
record Likeness(double gain, double shift) {

  /** Of the model that comes along. */
  static final Likeness PLAIN = new Likeness(1, 0);

  /** The two points of the model that comes along. */
  static final double ITS_UNRELATED = 0.129;

  static final double ITS_RELATED = 0.4735;

  private static final double LEAST_DIFFERENCE = 0.03;

  /** The mean cosines of a model. */
  record Points(double related, double unrelated) {}

  /** A cosine on the scale that {@link Relevance} is made for. */
  double of(double cosine) {
    return cosine * gain + shift;
  }

  /**
   * Asks a model.
   *
   * @throws EmbeddingException when it does not answer
   * @throws IllegalStateException when it cannot tell texts apart
   */
  static Likeness measured(EmbeddingModel model) {
    Points points = points(model);
    double difference = points.related() - points.unrelated();
    if (difference < LEAST_DIFFERENCE) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s cannot tell texts apart: those that belong together are alike by %.3f, others by"
                  + " %.3f",
              model.id(),
              points.related(),
              points.unrelated()));
    }
    double gain = (ITS_RELATED - ITS_UNRELATED) / difference;
    return new Likeness(gain, ITS_UNRELATED - gain * points.unrelated());
  }

  static Points points(EmbeddingModel model) {
    List<String> searches = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (String line : WordList.lines("likeness.txt")) {
      int bar = line.indexOf('|');
      searches.add(line.substring(0, bar).strip());
      texts.add(line.substring(bar + 1).strip());
    }
    List<byte[]> asked = vectors(model, searches, EmbeddingModel.Use.QUERY);
    List<byte[]> answers = vectors(model, texts, EmbeddingModel.Use.DOCUMENT);
    double related = 0;
    double unrelated = 0;
    int count = asked.size();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double cosine = VectorBytes.cosine(asked.get(i), answers.get(j));
        related += i == j ? cosine : 0;
        unrelated += i == j ? 0 : cosine;
      }
    }
    return new Points(related / count, unrelated / (count * (count - 1)));
  }

  private static List<byte[]> vectors(
      EmbeddingModel model, List<String> texts, EmbeddingModel.Use use) {
    return model.embedAll(texts, use).stream().map(VectorBytes::of).toList();
  }
}
