package dev.reelmill.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which texts a search may find. Those to leave out are looked up one by one as the search comes
 * upon them: it meets a few thousand of a million, and a list of all that remain would cost more
 * than the search.
 */
final class Admission {
  private final IndexSearcher searcher;
  private final SegmentIds ids;
  private final Set<Long> excluding;
  private final @Nullable Query only;

  /**
   * An admission.
   *
   * @param only what texts must match, or null when any may be found
   */
  Admission(IndexSearcher searcher, SegmentIds ids, Set<Long> excluding, @Nullable Query only) {
    this.searcher = searcher;
    this.ids = ids;
    this.excluding = excluding;
    this.only = only;
  }

  /** What texts must match, or null. */
  @Nullable Query only() {
    return only;
  }

  /** Whether a text may be found that is known to match {@link #only()}. */
  Bits unseen(LeafReaderContext segment) throws IOException {
    int size = segment.reader().maxDoc();
    if (excluding.isEmpty()) {
      return new Bits.MatchAllBits(size);
    }
    long[] known = ids.of(segment.reader());
    return new Bits() {
      @Override
      public boolean get(int document) {
        return !excluding.contains(known[document]);
      }

      @Override
      public int length() {
        return size;
      }
    };
  }

  /** The same in the form that a search in a graph takes. */
  AcceptDocs accepted(LeafReaderContext segment) throws IOException {
    LeafReader reader = segment.reader();
    if (only == null && excluding.isEmpty()) {
      return AcceptDocs.fromLiveDocs(reader.getLiveDocs(), reader.maxDoc());
    }
    return new Accepted(unseen(segment), reader.getLiveDocs(), matching(segment));
  }

  private @Nullable FixedBitSet matching(LeafReaderContext segment) throws IOException {
    if (only == null) {
      return null;
    }
    FixedBitSet matching = new FixedBitSet(segment.reader().maxDoc());
    Scorer scorer =
        searcher
            .createWeight(searcher.rewrite(only), ScoreMode.COMPLETE_NO_SCORES, 1)
            .scorer(segment);
    if (scorer != null) {
      matching.or(scorer.iterator());
    }
    return matching;
  }

  private static final class Accepted extends AcceptDocs {
    private final Bits unseen;
    private final @Nullable Bits live;
    private final @Nullable FixedBitSet matching;

    Accepted(Bits unseen, @Nullable Bits live, @Nullable FixedBitSet matching) {
      this.unseen = unseen;
      this.live = live;
      this.matching = matching;
    }

    @Override
    public Bits bits() {
      return new Bits() {
        @Override
        public boolean get(int document) {
          return (matching == null || matching.get(document))
              && (live == null || live.get(document))
              && unseen.get(document);
        }

        @Override
        public int length() {
          return unseen.length();
        }
      };
    }

    @Override
    public DocIdSetIterator iterator() {
      FixedBitSet accepted = new FixedBitSet(unseen.length());
      Bits bits = bits();
      for (int document = 0; document < bits.length(); document++) {
        if (bits.get(document)) {
          accepted.set(document);
        }
      }
      return new BitSetIterator(accepted, accepted.cardinality());
    }

    @Override
    public int cost() {
      return matching == null ? unseen.length() : matching.cardinality();
    }
  }
}
