package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds passages of documents within a scope, with the same index and ranking as postings. What is
 * asked for is prose: no words of the trade are translated or written out, and no places are made
 * out in it.
 */
public final class PassageSearch implements AutoCloseable {
  private static final int CANDIDATES = 100;

  private final TextSearch search;

  /**
   * A search that is not yet started.
   *
   * @param directory where the index is kept, or null to keep it in memory only
   */
  public PassageSearch(TextSource passages, @Nullable Path directory, EmbeddingModel model) {
    search = new TextSearch("passages", passages, directory, model);
  }

  /** Begins to follow the database. */
  public void start() {
    search.start();
  }

  /** Looks for changes now instead of within half a second. */
  public void lookNow() {
    search.lookNow();
  }

  /**
   * Waits until everything the database holds now can be found.
   *
   * @return false when that took longer than the given time
   */
  public boolean await(Duration patience) throws InterruptedException {
    return search.await(patience);
  }

  /**
   * How the index is.
   *
   * @throws IllegalStateException when there is none
   */
  public IndexState state() {
    return search.state();
  }

  /** What it holds, in a few words for people. */
  public String describe() {
    return search.describe();
  }

  /**
   * Whether passages can be found by their words before they have vectors, which the search sees to
   * itself then: so with a distant model.
   */
  public boolean findsByWordsAtFirst() {
    return search.findsByWordsAtFirst();
  }

  /**
   * The vectors under which a passage is found.
   *
   * @throws RuntimeException when the model fails
   */
  public TextSource.Vectors vectors(Findable passage) {
    return search.vectors(passage);
  }

  /**
   * The passages that answer a text best, best first.
   *
   * @param scope whose passages, see {@link Findable#scope()}
   * @throws RuntimeException when there is no index
   */
  public List<RankedText> rank(String text, String scope, int limit) {
    return search
        .rank(index -> QueryReader.prose(text), limit, CANDIDATES, Set.of(), scope)
        .texts();
  }

  @Override
  public void close() {
    search.close();
  }
}
