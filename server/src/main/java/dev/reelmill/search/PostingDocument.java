package dev.reelmill.search;

import dev.reelmill.posting.GreenhousePosting;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;

/** The fields of a posting in the index. */
final class PostingDocument {
  static final String ID = "id";
  static final String ID_VALUE = "id_value";
  static final String TITLE = "title";
  static final String TEXT = "text";

  /** One vector field for each view of a posting. */
  static final List<String> VECTORS = List.of("title_vector", "headline_vector", "passage_vector");

  private PostingDocument() {}

  static Document of(GreenhousePosting posting, List<float[]> vectors) {
    Document document = new Document();
    document.add(new StringField(ID, Long.toString(posting.greenhouseId()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID_VALUE, posting.greenhouseId()));
    document.add(new TextField(TITLE, posting.title(), Field.Store.NO));
    document.add(new TextField(TEXT, PostingViews.of(posting).passage(), Field.Store.NO));
    for (int view = 0; view < vectors.size(); view++) {
      document.add(
          new KnnFloatVectorField(
              VECTORS.get(view), vectors.get(view), VectorSimilarityFunction.DOT_PRODUCT));
    }
    return document;
  }

  static Term key(long greenhouseId) {
    return new Term(ID, Long.toString(greenhouseId));
  }
}
