package dev.reelmill.search;

import dev.reelmill.embedding.EmbeddingException;
import dev.reelmill.embedding.EmbeddingModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has texts embedded by a distant model, batch by batch and behind everything else, on one server
 * at a time. The database says which are waiting, so nothing is lost with a process; each batch is
 * kept there as a change, which all indexes follow. A model that does not answer, or for which
 * there is no money today, is asked again after pauses that grow to five minutes.
 */
final class VectorBacklog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VectorBacklog.class);

  /** As much as one call takes, with six texts of a posting. */
  private static final int BATCH = 10;

  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration WHILE_ANOTHER_WORKS = Duration.ofSeconds(10);
  private static final Duration WHILE_NOTHING_WAITS = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);
  private static final String ANY_TEXT = "work";

  private final String things;
  private final TextSource source;
  private final EmbeddingModel model;
  private final Runnable kept;
  private final String modelId;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread worker;

  /** Up to this revision nothing waits. */
  private long examined;

  private volatile @Nullable Likeness likeness;
  private volatile String trouble = "";

  /**
   * A backlog that nobody works on yet.
   *
   * @param kept run whenever vectors were kept
   */
  VectorBacklog(String things, TextSource source, EmbeddingModel model, Runnable kept) {
    this.things = things;
    this.source = source;
    this.model = model;
    this.kept = kept;
    this.modelId = TextIndexer.modelId(model, source);
    this.worker = Thread.ofPlatform().name(things + "-vectors").daemon().unstarted(this::work);
  }

  /** Begins to work. */
  void start() {
    worker.start();
  }

  /** There may be texts without vectors. */
  void wake() {
    news.release();
  }

  /** What the model's cosines mean; empty until it has told. */
  Optional<Likeness> likeness() {
    return Optional.ofNullable(likeness);
  }

  /** Why texts wait, or empty. */
  String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closed.countDown();
    news.release();
    worker.interrupt(); // it may wait for an answer
    try {
      worker.join(PATIENCE_AT_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    int failures = 0;
    try {
      while (closed.getCount() > 0) {
        try {
          Duration pause = round();
          failures = 0;
          mended();
          if (news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
          }
        } catch (RuntimeException failure) {
          failures++;
          failed(failure);
          // Whatever comes in meanwhile does not make it ask sooner.
          closed.await(pause(failure, failures).toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes one batch; how long the next one has time, unless there is news. */
  private Duration round() {
    if (likeness == null) {
      likeness = Likeness.measured(model);
    }
    long latest = source.latestRevision();
    examined = Math.min(examined, latest); // the database may have been set back
    List<TextSource.Change> waiting = source.lacking(modelId, examined, BATCH);
    if (waiting.isEmpty()) {
      examined = latest;
      return WHILE_NOTHING_WAITS;
    }
    if (!model.takesTurn(things)) {
      return WHILE_ANOTHER_WORKS;
    }
    embed(waiting);
    examined = waiting.size() < BATCH ? latest : waiting.getLast().revision();
    kept.run();
    return AT_ONCE;
  }

  /** If the model does not want some of them, one by one; what it has embedded is kept at once. */
  private void embed(List<TextSource.Change> texts) {
    List<TextVectors> vectors;
    try {
      vectors =
          TextVectors.of(
              texts.stream().map(change -> change.text().orElseThrow().views()).toList(), model);
    } catch (EmbeddingException refused) {
      if (!refused.isOfTheTexts()) {
        throw refused;
      }
      if (texts.size() > 1) {
        texts.forEach(one -> embed(List.of(one)));
      } else {
        giveUp(texts.getFirst(), refused);
      }
      return;
    }
    for (int i = 0; i < texts.size(); i++) {
      source.announce(texts.get(i), modelId, vectors.get(i).joined());
    }
  }

  private void giveUp(TextSource.Change text, EmbeddingException refused) {
    List<float[]> _ =
        model.embedAll(List.of(ANY_TEXT), EmbeddingModel.Use.DOCUMENT); // throws if it wants none
    LOG.warn(
        "{} {} is found by its words only: {}",
        things,
        text.id(),
        String.valueOf(refused.getMessage()));
    source.announce(text, modelId, null);
  }

  private static Duration pause(RuntimeException failure, int failures) {
    Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    Duration pause = own.compareTo(LONGEST_PAUSE) < 0 ? own : LONGEST_PAUSE;
    Duration wish = failure instanceof EmbeddingException told ? told.rest() : Duration.ZERO;
    return pause.compareTo(wish) < 0 ? wish : pause;
  }

  private void failed(RuntimeException failure) {
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    if (trouble.isEmpty() && closed.getCount() > 0) {
      LOG.warn("{} are found by their words until they have vectors: {}", things, reason);
    }
    trouble = reason;
  }

  private void mended() {
    if (!trouble.isEmpty()) {
      LOG.info("{} gives {} vectors again", model.id(), things);
      trouble = "";
    }
  }
}
