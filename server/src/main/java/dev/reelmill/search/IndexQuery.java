package dev.reelmill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** One search over one state of the index. */
final class IndexQuery {
  private static final float TITLE_WEIGHT = 3;

  private final IndexSearcher searcher;
  private final QueryBuilder words;
  private final int candidates;
  private final @Nullable Query allowed;

  IndexQuery(
      IndexSearcher searcher, Analyzer analyzer, int candidates, Collection<Long> excluding) {
    this.searcher = searcher;
    this.words = new QueryBuilder(analyzer);
    this.candidates = candidates;
    this.allowed = excluding.isEmpty() ? null : allBut(excluding);
  }

  /** The nearest by meaning and the best by keywords, in the order of exact likeness. */
  List<RankedPosting> rank(float[] query, String text, int limit) throws IOException {
    NavigableMap<Integer, Candidate> pool = new TreeMap<>();
    for (String view : PostingDocument.VECTORS) {
      for (ScoreDoc hit : nearest(view, query)) {
        pool.computeIfAbsent(hit.doc, document -> new Candidate()).near = true;
      }
    }
    int keywordRank = 0;
    for (ScoreDoc hit : keywordHits(text)) {
      pool.computeIfAbsent(hit.doc, document -> new Candidate()).keywordRank = ++keywordRank;
    }
    for (String view : PostingDocument.VECTORS) {
      takeScores(view, query, pool);
    }
    takeIds(pool);
    return ordered(pool.values(), limit);
  }

  /** The best by keywords; the guessed likeness runs from below 0.75 down to 0.5. */
  List<RankedPosting> rankByKeywords(String text, int limit) throws IOException {
    NavigableMap<Integer, Candidate> pool = new TreeMap<>();
    int rank = 0;
    float best = 0;
    for (ScoreDoc hit : keywordHits(text)) {
      best = Math.max(best, hit.score);
      Candidate candidate = new Candidate();
      candidate.keywordRank = ++rank;
      candidate.score = 0.5 + 0.24 * hit.score / best;
      pool.put(hit.doc, candidate);
    }
    takeIds(pool);
    return ordered(pool.values(), limit);
  }

  private static List<RankedPosting> ordered(Collection<Candidate> pool, int limit) {
    List<Candidate> ordered = new ArrayList<>(pool);
    ordered.sort(
        Comparator.comparingDouble((Candidate candidate) -> -candidate.score)
            .thenComparingLong(candidate -> candidate.id));
    List<RankedPosting> ranked = new ArrayList<>();
    int near = 0;
    for (Candidate candidate : ordered.subList(0, Math.min(limit, ordered.size()))) {
      int vectorRank = candidate.near ? ++near : 0;
      ranked.add(
          new RankedPosting(candidate.id, candidate.score, vectorRank, candidate.keywordRank));
    }
    return ranked;
  }

  private ScoreDoc[] nearest(String view, float[] query) throws IOException {
    Query nearest = new KnnFloatVectorQuery(view, query, candidates, allowed);
    return searcher.search(nearest, candidates).scoreDocs;
  }

  private ScoreDoc[] keywordHits(String text) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    Query inTitle = words.createBooleanQuery(PostingDocument.TITLE, text);
    Query inText = words.createBooleanQuery(PostingDocument.TEXT, text);
    if (inTitle == null || inText == null) {
      return new ScoreDoc[0];
    }
    query.add(new BoostQuery(inTitle, TITLE_WEIGHT), Occur.SHOULD);
    query.add(inText, Occur.SHOULD);
    query.setMinimumNumberShouldMatch(1);
    if (allowed != null) {
      query.add(allowed, Occur.FILTER);
    }
    return searcher.search(query.build(), candidates).scoreDocs;
  }

  /** Raises scores to the exact likeness of one view; the graphs hold 8-bit vectors only. */
  private void takeScores(String view, float[] query, NavigableMap<Integer, Candidate> pool)
      throws IOException {
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      FloatVectorValues vectors = segment.reader().getFloatVectorValues(view);
      if (vectors == null) {
        continue;
      }
      KnnVectorValues.DocIndexIterator place = vectors.iterator();
      for (Map.Entry<Integer, Candidate> entry : in(segment, pool).entrySet()) {
        int document = entry.getKey() - segment.docBase;
        if (place.advance(document) == document) {
          float cosine = VectorUtil.dotProduct(query, vectors.vectorValue(place.index()));
          Candidate candidate = entry.getValue();
          candidate.score = Math.max(candidate.score, (1 + cosine) / 2);
        }
      }
    }
  }

  private void takeIds(NavigableMap<Integer, Candidate> pool) throws IOException {
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      NumericDocValues ids = segment.reader().getNumericDocValues(PostingDocument.ID_VALUE);
      for (Map.Entry<Integer, Candidate> entry : in(segment, pool).entrySet()) {
        if (ids != null && ids.advanceExact(entry.getKey() - segment.docBase)) {
          entry.getValue().id = ids.longValue();
        }
      }
    }
  }

  private static SortedMap<Integer, Candidate> in(
      LeafReaderContext segment, NavigableMap<Integer, Candidate> pool) {
    return pool.subMap(segment.docBase, segment.docBase + segment.reader().maxDoc());
  }

  private static Query allBut(Collection<Long> excluding) {
    List<BytesRef> ids = excluding.stream().map(id -> new BytesRef(Long.toString(id))).toList();
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(new TermInSetQuery(PostingDocument.ID, ids), Occur.MUST_NOT)
        .build();
  }

  private static final class Candidate {
    private long id;
    private double score;
    private boolean near;
    private int keywordRank;
  }
}
