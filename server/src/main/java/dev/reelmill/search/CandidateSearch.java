package dev.reelmill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.Bits;

/** Gathers the texts worth a closer look, by document number. */
final class CandidateSearch {
  private final IndexSearcher searcher;
  private final int count;
  private final NavigableMap<Integer, Candidate> found = new TreeMap<>();

  /**
   * A search.
   *
   * @param count how many to take from each ranking
   */
  CandidateSearch(IndexSearcher searcher, int count) {
    this.searcher = searcher;
    this.count = count;
  }

  /** What was found. */
  NavigableMap<Integer, Candidate> found() {
    return found;
  }

  /** Adds those nearest to a vector. */
  void addNear(byte[] vector, Admission admission) throws IOException {
    List<ScoreDoc> near = new ArrayList<>();
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      TopKnnCollector nearest = new TopKnnCollector(count, Integer.MAX_VALUE);
      segment
          .reader()
          .searchNearestVectors(TextDocument.GIST, vector, nearest, admission.accepted(segment));
      for (ScoreDoc hit : nearest.topDocs().scoreDocs) {
        near.add(new ScoreDoc(hit.doc + segment.docBase, hit.score));
      }
    }
    near.sort(Comparator.comparingDouble((ScoreDoc hit) -> -hit.score));
    near.stream().limit(count).forEach(hit -> candidate(hit.doc).near = true);
  }

  /** Adds those whose words answer best. */
  void addWorded(QueryTerms terms, Admission admission) throws IOException {
    Query words = terms.query();
    Query only = admission.only();
    Query query =
        only == null
            ? words
            : new BooleanQuery.Builder().add(words, Occur.MUST).add(only, Occur.FILTER).build();
    for (ScoreDoc hit : searcher.search(query, new Unseen(count, admission)).scoreDocs) {
      candidate(hit.doc).worded = true;
    }
  }

  private Candidate candidate(int document) {
    return found.computeIfAbsent(document, unknown -> new Candidate());
  }

  /** Collects the best of those admitted, and lets the index skip what cannot be among them. */
  private record Unseen(int count, Admission admission)
      implements CollectorManager<Unseen.Best, TopDocs> {

    @Override
    public Best newCollector() {
      return new Best(new TopScoreDocCollectorManager(count, count).newCollector(), admission);
    }

    @Override
    public TopDocs reduce(Collection<Best> collectors) {
      return TopDocs.merge(
          count, collectors.stream().map(one -> one.best.topDocs()).toArray(TopDocs[]::new));
    }

    private static final class Best extends FilterCollector {
      private final TopScoreDocCollector best;
      private final Admission admission;

      Best(TopScoreDocCollector best, Admission admission) {
        super(best);
        this.best = best;
        this.admission = admission;
      }

      @Override
      public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        Bits unseen = admission.unseen(segment);
        return new FilterLeafCollector(super.getLeafCollector(segment)) {
          @Override
          public void collect(int document) throws IOException {
            if (unseen.get(document)) {
              in.collect(document);
            }
          }
        };
      }
    }
  }
}
