package dev.reelmill.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One search over one state of the index: gathers candidates from the graph and by words, looks at
 * every passage of each, and puts them in order.
 */
final class IndexQuery {
  /** However few are asked for: the gist of a text is only a hint of its passages. */
  private static final int FEWEST_CANDIDATES = 100;

  private final IndexSearcher searcher;
  private final SegmentIds ids;
  private final QueryTerms terms;
  private final QueryPlaces places;
  private final int candidates;
  private final Set<Long> excluding;
  private final @Nullable Query scope;

  /**
   * A search.
   *
   * @param scope in which texts must be, see {@link Findable#scope()}; empty for those of all
   */
  IndexQuery(
      IndexSearcher searcher,
      SegmentIds ids,
      TextQuery query,
      int candidates,
      Set<Long> excluding,
      String scope)
      throws IOException {
    this.searcher = searcher;
    this.ids = ids;
    this.terms = new QueryTerms(searcher, query);
    this.places = new QueryPlaces(query);
    this.candidates = Math.max(candidates, FEWEST_CANDIDATES);
    this.excluding = excluding;
    this.scope = scope.isEmpty() ? null : new TermQuery(new Term(TextDocument.SCOPE, scope));
  }

  /** The best by meaning and words together. */
  List<RankedText> rank(Meaning meaning, int limit) throws IOException {
    List<Candidate> ordered = Relevance.ordered(found(meaning, limit).values(), meaning.likeness());
    return Candidate.ranked(ordered.subList(0, Math.min(limit, ordered.size())));
  }

  /** The best by words alone. */
  List<RankedText> rankByWords(int limit) throws IOException {
    List<Candidate> ordered = Relevance.orderedByWords(found(null, limit).values());
    return Candidate.ranked(ordered.subList(0, Math.min(limit, ordered.size())));
  }

  private NavigableMap<Integer, Candidate> found(@Nullable Meaning meaning, int limit)
      throws IOException {
    CandidateSearch search = new CandidateSearch(searcher, candidates);
    for (Query circle : places.circles()) {
      if (search.found().size() < candidates) {
        gather(search, meaning, admission(circle));
      }
    }
    if (search.found().size() < limit) {
      gather(search, meaning, admission(null));
    }
    for (LeafReaderContext segment : searcher.getLeafContexts()) {
      weigh(segment, search.found(), meaning);
    }
    return search.found();
  }

  private Admission admission(@Nullable Query circle) {
    Query only =
        circle == null || scope == null
            ? circle == null ? scope : circle
            : new BooleanQuery.Builder().add(scope, Occur.FILTER).add(circle, Occur.FILTER).build();
    return new Admission(searcher, ids, excluding, only);
  }

  private void gather(CandidateSearch search, @Nullable Meaning meaning, Admission admission)
      throws IOException {
    if (meaning != null) {
      search.addNear(meaning.vector(), admission);
    }
    search.addWorded(terms, admission);
  }

  private void weigh(
      LeafReaderContext segment, NavigableMap<Integer, Candidate> all, @Nullable Meaning meaning)
      throws IOException {
    int end = segment.docBase + segment.reader().maxDoc();
    SortedMap<Integer, Candidate> here = all.subMap(segment.docBase, end);
    if (here.isEmpty()) {
      return;
    }
    List<Integer> documents =
        here.keySet().stream().map(document -> document - segment.docBase).toList();
    List<Candidate> candidates = new ArrayList<>(here.values());
    long[] known = ids.of(segment.reader());
    for (int i = 0; i < documents.size(); i++) {
      candidates.get(i).id = known[documents.get(i)];
    }
    terms.weigh(segment, documents, candidates);
    places.weigh(segment, documents, candidates);
    if (meaning != null) {
      compare(segment, documents, candidates, meaning);
    }
  }

  private static void compare(
      LeafReaderContext segment, List<Integer> documents, List<Candidate> candidates, Meaning query)
      throws IOException {
    BinaryDocValues vectors = segment.reader().getBinaryDocValues(TextDocument.VECTORS);
    for (int i = 0; vectors != null && i < documents.size(); i++) {
      if (vectors.advanceExact(documents.get(i))) {
        compare(candidates.get(i), vectors.binaryValue(), query);
      }
    }
  }

  private static void compare(Candidate candidate, BytesRef joined, Meaning meaning) {
    byte[] query = meaning.vector();
    Likeness likeness = meaning.likeness();
    int end = joined.offset + joined.length;
    int from = joined.offset + query.length;
    candidate.title = Arrays.copyOfRange(joined.bytes, joined.offset, from);
    candidate.titleLikeness = likeness.of(VectorBytes.cosine(query, candidate.title));
    double nearest = -1;
    for (; from < end; from += query.length) {
      byte[] passage = Arrays.copyOfRange(joined.bytes, from, from + query.length);
      nearest = Math.max(nearest, VectorBytes.cosine(query, passage));
    }
    candidate.passageLikeness = likeness.of(nearest);
  }
}
