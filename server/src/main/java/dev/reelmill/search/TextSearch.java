package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches in an index that an {@link IndexFollower} keeps in step with its database, so that what
 * is stored is found within two seconds. A search never waits for it: when the index cannot be
 * written, it answers from what is there.
 *
 * <p>While the model fails, searches go by keywords. What is new is then found by its words, if the
 * model is a distant one, and else not indexed. Without an index, searches throw {@link
 * IllegalStateException}.
 */
final class TextSearch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TextSearch.class);

  private final String things;
  private final TextSource source;
  private final EmbeddingModel model;
  private final IndexFollower follower;
  private final @Nullable VectorBacklog backlog;

  /**
   * A search that is not yet started.
   *
   * @param things what is found, in a word for people
   * @param directory where the index is kept, or null to keep it in memory only
   */
  TextSearch(String things, TextSource source, @Nullable Path directory, EmbeddingModel model) {
    this.things = things;
    this.source = source;
    this.model = model;
    this.follower = new IndexFollower(things, source, directory, model, this::lacking);
    this.backlog =
        model.isDistant() ? new VectorBacklog(things, source, model, this::lookNow) : null;
  }

  /** Begins to follow the database. */
  void start() {
    follower.start();
    if (backlog != null) {
      backlog.start();
    }
  }

  /** Looks for changes now instead of within half a second. */
  void lookNow() {
    follower.lookNow();
  }

  /**
   * Waits until everything the database holds now can be found.
   *
   * @return false when that took longer than the given time
   */
  boolean await(Duration patience) throws InterruptedException {
    return follower.await(patience);
  }

  /** How many texts can be found. */
  int size() {
    return ask(TextIndex::size);
  }

  /**
   * How it is.
   *
   * @throws IllegalStateException when there is no index
   */
  IndexState state() {
    return new IndexState(size(), follower.behind(), follower.rebuilds());
  }

  /** What it holds, in a few words for people. */
  String describe() {
    return (follower.index() == null
            ? "opening"
            : size() == 0 ? "no " + things + " yet" : size() + " " + things)
        + ", "
        + model.id()
        + follower.describe()
        + waiting();
  }

  private String waiting() {
    return backlog == null || backlog.trouble().isEmpty()
        ? ""
        : ", new ones by their words only: " + backlog.trouble();
  }

  private void lacking() {
    if (backlog != null) {
      backlog.wake();
    }
  }

  /** Whether texts can be found before they have vectors. */
  boolean findsByWordsAtFirst() {
    return backlog != null;
  }

  /** The vectors of a text. */
  TextSource.Vectors vectors(Findable text) {
    return TextIndexer.vectors(text, model, source);
  }

  /**
   * The texts that answer a query best.
   *
   * @param reader makes out what the query asks for
   * @param limit how many at most
   * @param candidates how many to consider, at least the limit
   * @param excluding ids of texts to leave out; quick to look up, as thousands are asked for
   * @param scope see {@link Findable#scope()}
   * @throws RuntimeException when there is no index
   */
  Answer rank(
      Function<TextIndex, TextQuery> reader,
      int limit,
      int candidates,
      Set<Long> excluding,
      String scope) {
    TextQuery query = ask(reader);
    Optional<Meaning> meaning = meaning(query);
    if (meaning.isEmpty()) {
      return new Answer(
          ask(open -> open.rankByWords(query, limit, candidates, excluding, scope)), false);
    }
    List<RankedText> texts =
        ask(open -> open.rank(query, meaning.get(), limit, candidates, excluding, scope));
    return new Answer(texts, texts.stream().allMatch(RankedText::byMeaning));
  }

  private Optional<Meaning> meaning(TextQuery query) {
    try {
      Likeness likeness = backlog == null ? Likeness.PLAIN : backlog.likeness().orElse(null);
      if (likeness != null) {
        return Optional.of(Meaning.of(model.embed(query.meaning()), likeness));
      }
      LOG.debug("Searching by keywords only: {} has not answered yet", model.id());
    } catch (RuntimeException e) {
      LOG.warn("Searching by keywords only: {}", e.toString());
    }
    return Optional.empty();
  }

  /**
   * The best texts first; {@code byMeaning} is false when only keywords counted, for one at least.
   */
  record Answer(List<RankedText> texts, boolean byMeaning) {}

  @Override
  public void close() {
    if (backlog != null) {
      backlog.close();
    }
    follower.close();
  }

  private <T> T ask(Function<TextIndex, T> question) {
    TextIndex asked = open();
    try {
      return question.apply(asked);
    } catch (AlreadyClosedException closed) {
      TextIndex successor = open();
      if (successor.equals(asked)) {
        throw closed;
      }
      return question.apply(successor);
    }
  }

  private TextIndex open() {
    TextIndex open = follower.index();
    if (open == null) {
      throw new IllegalStateException("the search index is not open");
    }
    return open;
  }
}
