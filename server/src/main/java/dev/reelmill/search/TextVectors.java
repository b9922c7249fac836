package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The vectors of a text in the form of {@link VectorBytes}.
 *
 * @param title of its title
 * @param passages of its passages, at least one
 */
@SuppressWarnings("ArrayRecordComponent")
record TextVectors(byte[] title, List<byte[]> passages) {
  private static final double TITLE_IN_GIST = 0.3;

  TextVectors {
    passages = List.copyOf(passages);
    if (passages.isEmpty()) {
      throw new IllegalArgumentException("a text has a passage");
    }
  }

  static TextVectors of(Findable.TextViews views, EmbeddingModel model) {
    return new TextVectors(
        VectorBytes.of(model.embed(views.title())),
        views.passages().stream().map(model::embed).map(VectorBytes::of).toList());
  }

  /** Of several texts in order, by as few calls of a distant model as will do. */
  static List<TextVectors> of(List<Findable.TextViews> views, EmbeddingModel model) {
    List<String> texts = new ArrayList<>();
    for (Findable.TextViews one : views) {
      texts.add(one.title());
      texts.addAll(one.passages());
    }
    Iterator<byte[]> vectors =
        model.embedAll(texts, EmbeddingModel.Use.DOCUMENT).stream().map(VectorBytes::of).iterator();
    return views.stream().map(one -> next(vectors, one.passages().size())).toList();
  }

  private static TextVectors next(Iterator<byte[]> vectors, int passages) {
    byte[] title = vectors.next();
    List<byte[]> those = new ArrayList<>();
    while (those.size() < passages) {
      those.add(vectors.next());
    }
    return new TextVectors(title, those);
  }

  /** Reads what {@link #joined()} wrote; empty when the bytes are not that. */
  static Optional<TextVectors> read(byte[] joined, int dimensions) {
    if (joined.length < 2 * dimensions || joined.length % dimensions != 0) {
      return Optional.empty();
    }
    List<byte[]> vectors = new ArrayList<>();
    for (int from = 0; from < joined.length; from += dimensions) {
      vectors.add(Arrays.copyOfRange(joined, from, from + dimensions));
    }
    return Optional.of(new TextVectors(vectors.getFirst(), vectors.subList(1, vectors.size())));
  }

  /** All of them one after the other, the title's first. */
  byte[] joined() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(title);
    passages.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  /** The one vector that stands for the whole text where there is room for one only. */
  byte[] gist() {
    VectorBytes.Sum sum = new VectorBytes.Sum(title.length);
    sum.add(title, TITLE_IN_GIST);
    passages.forEach(passage -> sum.add(passage, 1.0 / passages.size()));
    return sum.direction();
  }
}
