package dev.reelmill.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/**
 * The texts' ids by their place in each segment, 8 bytes a text, in memory while the segment is
 * open: a search asks for the ids of thousands of texts in no order.
 */
final class SegmentIds {
  private final Map<IndexReader.CacheKey, long[]> kept = new ConcurrentHashMap<>();

  long[] of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper lifetime = segment.getCoreCacheHelper();
    if (lifetime == null) {
      return read(segment);
    }
    long[] ids = kept.get(lifetime.getKey());
    if (ids == null) {
      ids = read(segment);
      if (kept.putIfAbsent(lifetime.getKey(), ids) == null) {
        lifetime.addClosedListener(kept::remove);
      }
    }
    return ids;
  }

  private static long[] read(LeafReader segment) throws IOException {
    long[] ids = new long[segment.maxDoc()];
    NumericDocValues values = segment.getNumericDocValues(TextDocument.ID_VALUE);
    while (values != null && values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      ids[values.docID()] = values.longValue();
    }
    return ids;
  }
}
