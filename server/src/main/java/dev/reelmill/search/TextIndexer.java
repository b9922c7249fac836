package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads the index after the database: reads what changed since the index's revision, embeds what
 * has no vectors yet and keeps these in the database, so that no other node computes them again. A
 * distant model is not waited for: what has no vectors is found by its words until they come.
 */
final class TextIndexer {
  private static final Logger LOG = LoggerFactory.getLogger(TextIndexer.class);
  private static final int BATCH = 100;
  private static final int CHANGES_A_COMMIT = 20_000;

  /** So many changes behind, speed counts more than each one's being seen at once. */
  private static final int FAR_BEHIND = 5_000;

  private static final String ANY_TEXT = "work";
  private static final Duration REFRESH_AFTER = Duration.ofSeconds(1);
  private static final Duration REFRESH_AFTER_FAR_BEHIND = Duration.ofSeconds(20);

  private final TextSource source;
  private final TextIndex index;
  private final EmbeddingModel model;
  private final Runnable lacking;
  private final String modelId;
  private final Runnable beginsAnew;
  private long revision;
  private long refreshed = System.nanoTime();
  private int uncommitted;

  /**
   * Follows where the index has stopped.
   *
   * @param beginsAnew is run whenever it begins with nothing
   * @param lacking is run for each text that waits for the vectors of a distant model
   */
  TextIndexer(
      TextSource source,
      TextIndex index,
      EmbeddingModel model,
      Runnable beginsAnew,
      Runnable lacking) {
    this.source = source;
    this.index = index;
    this.model = model;
    this.lacking = lacking;
    this.modelId = modelId(model, source);
    this.revision = index.revision();
    this.beginsAnew = beginsAnew;
    if (revision == 0) {
      beginsAnew.run();
    }
  }

  /** The vectors of a text in the form that is kept beside it. */
  static TextSource.Vectors vectors(Findable text, EmbeddingModel model, TextSource source) {
    return new TextSource.Vectors(
        modelId(model, source), TextVectors.of(text.views(), model).joined());
  }

  /** Under what vectors are kept: those of other texts are others, too. */
  static String modelId(EmbeddingModel model, TextSource source) {
    return model.id() + "/" + source.viewsVersion();
  }

  /**
   * Follows the database up to its present state, batch by batch, visible to searches about once a
   * second, every twenty seconds while far behind, and when done. Not for two threads at once.
   *
   * @param stop asked before each change
   * @return the revision up to which the index now follows
   */
  long catchUp(BooleanSupplier stop) {
    long latest = source.latestRevision();
    if (latest < revision) {
      // The database was set back, so nothing in the index is known to be true.
      index.clear();
      refresh();
      revision = 0;
      beginsAnew.run();
    }
    while (revision < latest && !stop.getAsBoolean()) {
      List<TextSource.Change> changes = source.changedAfter(revision, BATCH);
      if (changes.isEmpty()) {
        break;
      }
      Duration refreshAfter =
          latest - revision > FAR_BEHIND ? REFRESH_AFTER_FAR_BEHIND : REFRESH_AFTER;
      for (TextSource.Change change : changes) {
        if (stop.getAsBoolean()) {
          break;
        }
        follow(change);
        revision = change.revision();
        uncommitted++;
        if (System.nanoTime() - refreshed > refreshAfter.toNanos()) {
          refresh();
        }
      }
      if (uncommitted >= CHANGES_A_COMMIT) {
        commit();
      }
    }
    if (uncommitted > 0) {
      refresh();
      commit();
    }
    return revision;
  }

  /** Each one ends a segment, and many small segments cost more than the texts in them. */
  private void refresh() {
    index.refresh();
    refreshed = System.nanoTime();
  }

  private void commit() {
    index.commit(revision);
    uncommitted = 0;
  }

  private void follow(TextSource.Change change) {
    if (change.text().isPresent()) {
      Findable text = change.text().get();
      index.put(change.id(), text, vectors(change, text));
    } else {
      index.remove(change.id());
    }
  }

  private @Nullable TextVectors vectors(TextSource.Change change, Findable text) {
    TextSource.Vectors kept = change.vectors();
    if (kept != null && kept.model().equals(modelId)) {
      Optional<TextVectors> vectors = TextVectors.read(kept.joined(), model.dimensions());
      if (vectors.isPresent()) {
        return vectors.get();
      }
    }
    if (model.isDistant()) {
      lacking.run();
      return null;
    }
    Optional<TextVectors> vectors = embedded(change, text);
    vectors.ifPresent(
        fresh -> source.keep(change, new TextSource.Vectors(modelId, fresh.joined())));
    return vectors.orElse(null);
  }

  /** Empty when the model works but not on this text, which only its words find then. */
  private Optional<TextVectors> embedded(TextSource.Change change, Findable text) {
    try {
      return Optional.of(TextVectors.of(text.views(), model));
    } catch (RuntimeException failure) {
      model.embed(ANY_TEXT); // throws when it is the model that is down
      LOG.warn(
          "{} cannot be embedded and is found by its words only: {}",
          change.id(),
          failure.toString());
      return Optional.empty();
    }
  }
}
