package dev.reelmill.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Where a search wants postings to be. */
final class QueryPlaces {
  private static final double THERE = 1;

  /** In the larger place that was named beside it. */
  private static final double AROUND = 0.6;

  /** In a larger place of which it is not known whether it means this one: "Europe" for "Oslo". */
  private static final double PERHAPS = 0.5;

  private final Set<String> there;
  private final Set<String> around;
  private final Set<String> perhaps = new LinkedHashSet<>();

  QueryPlaces(TextQuery query) {
    this.there = ids(query.places());
    this.around = ids(query.around());
    query.places().forEach(place -> perhaps.addAll(ids(place.andWithin())));
    perhaps.removeAll(there);
  }

  /** What postings must match to be there, then to be there perhaps; empty when any place does. */
  List<Query> circles() {
    if (there.isEmpty()) {
      return List.of();
    }
    Set<String> within = new LinkedHashSet<>(there);
    within.addAll(around);
    return List.of(anyOf(TextDocument.WITHIN, within), anyOf(TextDocument.PLACE, perhaps));
  }

  /** Fills in how well each candidate of a segment lies, in document order. */
  void weigh(LeafReaderContext segment, List<Integer> documents, List<Candidate> candidates)
      throws IOException {
    if (there.isEmpty()) {
      return;
    }
    candidates.forEach(candidate -> candidate.place = 0);
    raise(segment, TextDocument.PLACE, perhaps, PERHAPS, documents, candidates);
    raise(segment, TextDocument.WITHIN, around, AROUND, documents, candidates);
    raise(segment, TextDocument.WITHIN, there, THERE, documents, candidates);
  }

  private static void raise(
      LeafReaderContext segment,
      String field,
      Set<String> places,
      double to,
      List<Integer> documents,
      List<Candidate> candidates)
      throws IOException {
    for (String place : places) {
      PostingsEnum postings = segment.reader().postings(new Term(field, place), PostingsEnum.NONE);
      for (int i = 0; postings != null && i < documents.size(); i++) {
        int document = documents.get(i);
        if (postings.docID() < document) {
          postings.advance(document);
        }
        if (postings.docID() == document) {
          candidates.get(i).place = Math.max(candidates.get(i).place, to);
        }
      }
    }
  }

  private static Query anyOf(String field, Set<String> places) {
    return new TermInSetQuery(field, places.stream().map(BytesRef::new).toList());
  }

  private static Set<String> ids(Collection<Place> places) {
    Set<String> ids = new LinkedHashSet<>();
    places.forEach(place -> ids.add(place.id()));
    return ids;
  }
}
