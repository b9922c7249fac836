package dev.reelmill.reels;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks parts of the program on behalf of one request. One that fails or is too slow is missing from
 * then on, and is not asked again; all questions together never take longer than the request may.
 */
final class Parts {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private final ExecutorService threads;
  private final Duration longestQuestion;
  private final long deadline;
  private final Set<MissingPart> missing = EnumSet.noneOf(MissingPart.class);

  /**
   * Parts for one request that begins now.
   *
   * @param whole the longest all questions may take
   * @param question the longest a single one may take
   */
  Parts(ExecutorService threads, Duration whole, Duration question) {
    this.threads = threads;
    this.longestQuestion = question;
    this.deadline = System.nanoTime() + whole.toNanos();
  }

  /** The answer, or empty when the part is missing. */
  <T> Optional<T> ask(MissingPart part, Callable<T> question) {
    if (missing.contains(part)) {
      return Optional.empty();
    }
    Future<T> answer = threads.submit(question);
    try {
      long patience = Math.min(longestQuestion.toNanos(), deadline - System.nanoTime());
      return Optional.of(answer.get(Math.max(0, patience), TimeUnit.NANOSECONDS));
    } catch (ExecutionException e) {
      LOG.warn("Answering without {}: {}", part.label(), e.getCause() + "");
    } catch (TimeoutException e) {
      LOG.warn("Answering without {}: it is too slow", part.label());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      answer.cancel(true);
    }
    missing.add(part);
    return Optional.empty();
  }

  /** The part was found to be missing. */
  void miss(MissingPart part) {
    missing.add(part);
  }

  /** Names of what was missing. */
  Set<String> missing() {
    return missing.stream().map(MissingPart::label).collect(Collectors.toSet());
  }
}
