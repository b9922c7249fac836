package dev.reelmill.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.IOSupplier;

/** The concepts of a search against one state of the index: which texts answer how many. */
final class QueryTerms {
  private final List<Concept> concepts;
  private final double answeredByNothing;
  private final Map<String, TermStates> states = new LinkedHashMap<>();
  private final Map<String, Double> rarities = new HashMap<>();

  QueryTerms(IndexSearcher searcher, TextQuery query) throws IOException {
    this.concepts = query.concepts();
    // Who asks for a place and for no words has them all answered there.
    this.answeredByNothing = query.places().isEmpty() ? 0 : 1;
    int all = Math.max(1, searcher.getIndexReader().maxDoc());
    for (Concept concept : concepts) {
      for (Concept.Wording wording : concept.wordings()) {
        for (String stem : wording.stems()) {
          if (!states.containsKey(stem)) {
            TermStates state = TermStates.build(searcher, term(stem), true);
            states.put(stem, state);
            rarities.put(stem, WordWeights.rarity(state.docFreq(), all));
          }
        }
      }
    }
  }

  /** Finds texts with any of the words, those with many rare ones first. */
  Query query() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (Concept concept : concepts) {
      for (Concept.Wording wording : concept.wordings()) {
        double weight = wording.weight() / wording.stems().size();
        boolean own = wording.equals(concept.wordings().getFirst());
        wording.stems().forEach(stem -> weights.merge(stem, own ? 1 : weight, Math::max));
      }
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    weights.forEach(
        (stem, weight) -> {
          if (state(stem).docFreq() > 0) {
            Query one = new TermQuery(term(stem), state(stem));
            query.add(new BoostQuery(one, weight.floatValue()), Occur.SHOULD);
          }
        });
    return query.build();
  }

  /** Fills in how much of the concepts each candidate of a segment answers, in document order. */
  void weigh(LeafReaderContext segment, List<Integer> documents, List<Candidate> candidates)
      throws IOException {
    Map<String, double[]> found = new HashMap<>();
    Terms terms = segment.reader().terms(TextDocument.WORDS);
    if (terms == null) {
      return;
    }
    TermsEnum place = terms.iterator();
    for (Map.Entry<String, TermStates> entry : states.entrySet()) {
      IOSupplier<TermState> lookup = entry.getValue().get(segment);
      TermState state = lookup == null ? null : lookup.get();
      if (state != null) {
        place.seekExact(term(entry.getKey()).bytes(), state);
        found.put(entry.getKey(), saturations(place.postings(null, PostingsEnum.FREQS), documents));
      }
    }
    for (int i = 0; i < candidates.size(); i++) {
      candidates.get(i).words = answered(found, i);
    }
  }

  private static double[] saturations(PostingsEnum postings, List<Integer> documents)
      throws IOException {
    double[] saturations = new double[documents.size()];
    for (int i = 0; i < saturations.length; i++) {
      int document = documents.get(i);
      if (postings.docID() < document) {
        postings.advance(document);
      }
      if (postings.docID() == document) {
        saturations[i] = WordWeights.saturated(postings.freq());
      }
    }
    return saturations;
  }

  private double answered(Map<String, double[]> found, int candidate) {
    double answered = 0;
    double asked = 0;
    for (Concept concept : concepts) {
      double weight = rarity(concept.wordings().getFirst());
      double best = 0;
      for (Concept.Wording wording : concept.wordings()) {
        best = Math.max(best, wording.weight() * answered(found, candidate, wording));
      }
      answered += weight * best;
      asked += weight;
    }
    return asked == 0 ? answeredByNothing : answered / asked;
  }

  private double answered(Map<String, double[]> found, int candidate, Concept.Wording wording) {
    double answered = 0;
    for (String stem : wording.stems()) {
      double[] saturations = found.get(stem);
      if (saturations != null) {
        answered += rarity(stem) * saturations[candidate];
      }
    }
    return answered / rarity(wording);
  }

  private double rarity(Concept.Wording wording) {
    return wording.stems().stream().mapToDouble(this::rarity).sum();
  }

  private double rarity(String stem) {
    Double rarity = rarities.get(stem);
    return rarity == null ? 0 : rarity;
  }

  private TermStates state(String stem) {
    TermStates state = states.get(stem);
    if (state == null) {
      throw new IllegalArgumentException("not a stem of this search: " + stem);
    }
    return state;
  }

  private static Term term(String stem) {
    return new Term(TextDocument.WORDS, stem);
  }
}
