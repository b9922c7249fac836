package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import dev.reelmill.posting.PostingStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds postings by meaning and by keyword. What an import stores is found within two seconds. A
 * search never waits for that; when the index cannot be written, as on a full disk, searches answer
 * from what is there until it can.
 *
 * <p>While the model fails, searches go by keywords. What is new is then found by its words, if the
 * model is a distant one, and else not indexed. Without an index, searches throw {@link
 * IllegalStateException}.
 */
public final class PostingSearch implements AutoCloseable {
  private final TextSearch search;

  /**
   * A search that is not yet started.
   *
   * @param directory where the index is kept, or null to keep it in memory only
   */
  public PostingSearch(PostingStore postings, @Nullable Path directory, EmbeddingModel model) {
    search = new TextSearch("postings", new PostingTexts(postings), directory, model);
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

  /** How many postings can be found. */
  public int size() {
    return search.size();
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
   * The active postings that answer a query best.
   *
   * @param limit how many at most
   * @param candidates how many to consider, at least the limit
   * @param excluding ids of postings to leave out; quick to look up, as thousands are asked for
   * @throws RuntimeException when there is no index
   */
  public Ranking rank(String text, int limit, int candidates, Set<Long> excluding) {
    TextSearch.Answer answer =
        search.rank(index -> index.read(text), limit, candidates, excluding, "");
    List<RankedPosting> postings =
        answer.texts().stream()
            .map(
                one ->
                    new RankedPosting(one.id(), one.score(), one.vectorRank(), one.keywordRank()))
            .toList();
    return new Ranking(postings, answer.byMeaning());
  }

  @Override
  public void close() {
    search.close();
  }
}
