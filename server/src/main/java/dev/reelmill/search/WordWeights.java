package dev.reelmill.search;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much a text is about a word: BM25F (Robertson, Zaragoza and Taylor 2004). A word's count in
 * each part is weighted and divided by the part's length; their sum is kept in the index as the
 * word's frequency, so that a search reads one list for each word.
 */
final class WordWeights extends Similarity {
  private static final double SATURATION = 2;
  private static final double LENGTH_COUNTS = 0.75;

  /** Frequencies are whole numbers; these are in eighths. */
  private static final int UNIT = 8;

  private static final FieldType TYPE = type();

  /** The field of a text's words. */
  static Field field(String name, Findable text) {
    Map<String, Double> weights = new HashMap<>();
    text.words().forEach(part -> add(weights, part));
    return new Field(name, new Weighted(weights), TYPE);
  }

  /** How much of a word's weight a text with this frequency earns, from 0 to below 1. */
  static double saturated(double frequency) {
    return frequency / (frequency + SATURATION * UNIT);
  }

  /** The weight of a word that so many of all postings have. */
  static double rarity(long withWord, long all) {
    return Math.log(1 + (all - withWord + 0.5) / (withWord + 0.5));
  }

  @Override
  public long computeNorm(FieldInvertState state) {
    return 1;
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
    double weight = 0;
    for (TermStatistics term : terms) {
      weight += boost * rarity(term.docFreq(), collection.maxDoc());
    }
    float whole = (float) weight;
    return new SimScorer() {
      @Override
      public float score(float frequency, long norm) {
        return (float) (whole * saturated(frequency));
      }
    };
  }

  private static void add(Map<String, Double> weights, Findable.WordPart part) {
    List<String> stems = SearchWords.stems(part.text());
    double length = 1 - LENGTH_COUNTS + LENGTH_COUNTS * stems.size() / part.usualLength();
    stems.forEach(stem -> weights.merge(stem, part.weight() / length, Double::sum));
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  private static final class Weighted extends TokenStream {
    private final Map<String, Double> weights;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private Iterator<Map.Entry<String, Double>> left;

    Weighted(Map<String, Double> weights) {
      this.weights = weights;
      this.left = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
      left = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!left.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Double> next = left.next();
      term.append(next.getKey());
      frequency.setTermFrequency((int) Math.max(1, Math.round(next.getValue() * UNIT)));
      return true;
    }
  }
}
