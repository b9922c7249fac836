package dev.reelmill.search;

import dev.reelmill.brief.TextBlock;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.PostingText;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * How much a posting is about a word: BM25F (Robertson, Zaragoza and Taylor 2004). A word's count
 * in each part is weighted and divided by the part's length; their sum is kept in the index as the
 * word's frequency, so that a search reads one list for each word.
 */
final class WordWeights extends Similarity {
  private static final double SATURATION = 2;
  private static final double LENGTH_COUNTS = 0.75;

  /** Frequencies are whole numbers; these are in eighths. */
  private static final int UNIT = 8;

  private static final FieldType TYPE = type();

  /** Usual lengths, in stems, are the means of 4,027 postings of 166 boards. */
  private enum Part {
    TITLE(12, 4),
    COMPANY(4, 1.2),
    LOCATION(4, 5.8),
    DEPARTMENTS(4, 1.3),
    DESCRIPTION(1, 530);

    private final double weight;
    private final double usualLength;

    Part(double weight, double usualLength) {
      this.weight = weight;
      this.usualLength = usualLength;
    }
  }

  /** The field of a posting's words. */
  static Field field(String name, GreenhousePosting posting) {
    Map<String, Double> weights = new HashMap<>();
    add(weights, Part.TITLE, Abbreviations.expanded(posting.title()));
    add(weights, Part.COMPANY, posting.company());
    add(weights, Part.LOCATION, posting.location() + " " + String.join(" ", posting.offices()));
    add(weights, Part.DEPARTMENTS, String.join(" ", posting.departments()));
    add(
        weights,
        Part.DESCRIPTION,
        PostingText.blocks(posting.content()).stream()
            .map(TextBlock::text)
            .collect(Collectors.joining("\n")));
    return new Field(name, new Weighted(weights), TYPE);
  }

  /** How much of a word's weight a posting with this frequency earns, from 0 to below 1. */
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

  private static void add(Map<String, Double> weights, Part part, String text) {
    List<String> stems = SearchWords.stems(text);
    double length = 1 - LENGTH_COUNTS + LENGTH_COUNTS * stems.size() / part.usualLength;
    stems.forEach(stem -> weights.merge(stem, part.weight / length, Double::sum));
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
