package dev.reelmill.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields of a text in the index. */
final class TextDocument {
  static final String ID = "id";
  static final String ID_VALUE = "id_value";

  /** Stems with their {@link WordWeights}. */
  static final String WORDS = "words";

  /** Words as they are written: what a misspelt word may have meant. */
  static final String SPELLINGS = "spellings";

  /** The places a text names. */
  static final String PLACE = "place";

  /** These places and all that they lie in. */
  static final String WITHIN = "within";

  /** Whose searches find it; no such field when all do. */
  static final String SCOPE = "scope";

  /** The graph of {@link TextVectors#gist()}. */
  static final String GIST = "gist";

  /** {@link TextVectors#joined()}. */
  static final String VECTORS = "vectors";

  private TextDocument() {}

  /** The document of a text; without vectors it is found by its words only. */
  static Document of(long id, Findable text, @Nullable TextVectors vectors) {
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(id), Field.Store.NO));
    document.add(new NumericDocValuesField(ID_VALUE, id));
    document.add(WordWeights.field(WORDS, text));
    addAll(document, SPELLINGS, new LinkedHashSet<>(SearchWords.plain(text.spellings())));
    addPlaces(document, text.places());
    if (!text.scope().isEmpty()) {
      addAll(document, SCOPE, Set.of(text.scope()));
    }
    if (vectors != null) {
      document.add(
          new KnnByteVectorField(GIST, vectors.gist(), VectorSimilarityFunction.DOT_PRODUCT));
      document.add(new BinaryDocValuesField(VECTORS, new BytesRef(vectors.joined())));
    }
    return document;
  }

  static Term key(long id) {
    return new Term(ID, Long.toString(id));
  }

  private static void addPlaces(Document document, String text) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> within = new LinkedHashSet<>();
    for (Place place : Places.of(text)) {
      named.add(place.id());
      place.andWithin().forEach(one -> within.add(one.id()));
    }
    addAll(document, PLACE, named);
    addAll(document, WITHIN, within);
  }

  private static void addAll(Document document, String field, Set<String> values) {
    values.forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
  }
}
