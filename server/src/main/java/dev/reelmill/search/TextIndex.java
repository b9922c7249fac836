package dev.reelmill.search;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts by meaning and by keyword: an HNSW graph of 8-bit vectors, the vectors of all passages, and
 * weighted words in one Lucene index. It only follows the database and may be lost at any time.
 *
 * <p>Safe for many searching threads and one that writes. Changes are seen after {@link #refresh()}
 * and survive the process after {@link #commit(long)}.
 */
final class TextIndex implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);

  private static final Similarity WORDS = new WordWeights();
  private static final int NEIGHBOURS = 16;
  private static final int BEAM = 100;
  private static final double LARGEST_SEGMENT_MB = 50_000;
  private static final double SEGMENTS_A_TIER = 4;
  private static final double BUFFER_MB = 64;

  private final Directory directory;
  private final IndexIdentity identity;
  private final SegmentIds ids = new SegmentIds();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private TextIndex(Directory directory, IndexIdentity identity) throws IOException {
    this.directory = directory;
    this.identity = identity;
    this.writer = new IndexWriter(directory, configuration());
    try {
      if (revision() < 0) {
        writer.deleteAll();
        commit(0);
      }
      this.searchers = new SearcherManager(writer, null);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Opens the index kept in a directory, or starts an empty one there when it is missing, broken or
   * of another identity.
   */
  static TextIndex open(Path path, IndexIdentity identity) {
    try {
      return openOrReplace(FSDirectory.open(path), identity);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the search index in " + path, e);
    }
  }

  /** An empty index that is gone when closed. */
  static TextIndex inMemory(IndexIdentity identity) {
    try {
      return new TextIndex(new ByteBuffersDirectory(), identity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All changes up to this revision are in the last commit; -1 when the index is not ours. */
  long revision() {
    Map<String, String> note = new HashMap<>();
    Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
    if (entries != null) {
      entries.forEach(entry -> note.put(entry.getKey(), entry.getValue()));
    }
    return identity.revisionOf(note);
  }

  /** Adds a text, or replaces it; without vectors it is found by its words only. */
  void put(long id, Findable text, @Nullable TextVectors vectors) {
    run(() -> writer.updateDocument(TextDocument.key(id), TextDocument.of(id, text, vectors)));
  }

  /** Removes a text if it is there. */
  void remove(long id) {
    run(() -> writer.deleteDocuments(TextDocument.key(id)));
  }

  /** Empties the index. */
  void clear() {
    run(writer::deleteAll);
    commit(0);
  }

  /** Makes all changes so far visible to searches. */
  void refresh() {
    run(searchers::maybeRefreshBlocking);
  }

  /** Makes all changes so far durable, and notes that they reach up to a revision. */
  void commit(long revision) {
    run(
        () -> {
          writer.setLiveCommitData(identity.note(revision).entrySet());
          writer.commit();
        });
  }

  /** Whether a failed write has ended it: it still answers searches, but never changes again. */
  boolean isDead() {
    return !writer.isOpen();
  }

  /** How many texts searches can find. */
  int size() {
    return search(searcher -> searcher.getIndexReader().numDocs());
  }

  /** Makes out what a search asks for, with the words of these texts in mind. */
  TextQuery read(String text) {
    return search(
        searcher -> {
          Spelling spelling = new Spelling(searcher.getIndexReader());
          return new QueryReader(spelling::mended).read(text);
        });
  }

  /**
   * The texts that fit best by meaning and words.
   *
   * @param meaning of the query
   * @param candidates how many to look at from each ranking, at least
   * @param scope see {@link Findable#scope()}
   */
  List<RankedText> rank(
      TextQuery query,
      Meaning meaning,
      int limit,
      int candidates,
      Set<Long> excluding,
      String scope) {
    return search(
        searcher ->
            new IndexQuery(searcher, ids, query, candidates, excluding, scope)
                .rank(meaning, limit));
  }

  /** The texts that fit best by words. */
  List<RankedText> rankByWords(
      TextQuery query, int limit, int candidates, Set<Long> excluding, String scope) {
    return search(
        searcher ->
            new IndexQuery(searcher, ids, query, candidates, excluding, scope).rankByWords(limit));
  }

  @Override
  public void close() throws IOException {
    searchers.close();
    writer.close();
    directory.close();
  }

  private static TextIndex openOrReplace(Directory directory, IndexIdentity identity)
      throws IOException {
    try {
      return new TextIndex(directory, identity);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | FileNotFoundException
        | NoSuchFileException e) {
      LOG.warn("The search index is built anew: {}", e.toString());
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
      return new TextIndex(directory, identity);
    }
  }

  private static IndexWriterConfig configuration() {
    KnnVectorsFormat vectors =
        new LongVectorsFormat(new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM));
    // Each segment has a graph to search, so few and large ones.
    TieredMergePolicy merges =
        new TieredMergePolicy()
            .setMaxMergedSegmentMB(LARGEST_SEGMENT_MB)
            .setSegmentsPerTier(SEGMENTS_A_TIER);
    return new IndexWriterConfig(new KeywordAnalyzer())
        .setCommitOnClose(false)
        .setSimilarity(WORDS)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setMergePolicy(merges)
        .setCodec(
            new Lucene104Codec() {
              @Override
              public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
              }
            });
  }

  private <T> T search(Lookup<T> lookup) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        searcher.setSimilarity(WORDS);
        return lookup.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Lookup<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private interface Change {
    void make() throws IOException;
  }
}
