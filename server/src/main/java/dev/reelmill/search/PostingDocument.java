package dev.reelmill.search;

import dev.reelmill.posting.GreenhousePosting;
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

/** The fields of a posting in the index. */
final class PostingDocument {
  static final String ID = "id";
  static final String ID_VALUE = "id_value";

  /** Stems with their {@link WordWeights}. */
  static final String WORDS = "words";

  /** Words as they are written, of all but the description: what a misspelt word may have meant. */
  static final String SPELLINGS = "spellings";

  /** The places a posting names. */
  static final String PLACE = "place";

  /** These places and all that they lie in. */
  static final String WITHIN = "within";

  /** The graph of {@link PostingVectors#gist()}. */
  static final String GIST = "gist";

  /** {@link PostingVectors#joined()}. */
  static final String VECTORS = "vectors";

  private PostingDocument() {}

  static Document of(GreenhousePosting posting, PostingVectors vectors) {
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(posting.greenhouseId()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID_VALUE, posting.greenhouseId()));
    document.add(WordWeights.field(WORDS, posting));
    String spoken =
        String.join(
            "\n",
            posting.title(),
            posting.company(),
            posting.location(),
            String.join("\n", posting.departments()));
    addAll(document, SPELLINGS, new LinkedHashSet<>(SearchWords.plain(spoken)));
    addPlaces(document, posting);
    document.add(
        new KnnByteVectorField(GIST, vectors.gist(), VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new BinaryDocValuesField(VECTORS, new BytesRef(vectors.joined())));
    return document;
  }

  static Term key(long greenhouseId) {
    return new Term(ID, Long.toString(greenhouseId));
  }

  private static void addPlaces(Document document, GreenhousePosting posting) {
    Set<String> named = new LinkedHashSet<>();
    Set<String> within = new LinkedHashSet<>();
    for (Place place :
        Places.of(posting.location() + "\n" + String.join("\n", posting.offices()))) {
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
