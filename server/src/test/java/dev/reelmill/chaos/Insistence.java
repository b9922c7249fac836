package dev.reelmill.chaos;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again what was not answered, until it is or nobody wants to know any more. */
final class Insistence {
  private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger repeats = new AtomicInteger();

  /** What is asked. */
  interface Question<T> {
    /** Asks once; an exception and an empty answer are none, an error is one. */
    Optional<T> ask();
  }

  /** Asks until there is an answer. */
  <T> T ask(Question<T> question) throws InterruptedException {
    Optional<T> answer = once(question);
    while (answer.isEmpty()) {
      pause(PAUSE);
      repeats.incrementAndGet();
      answer = once(question);
    }
    return answer.get();
  }

  private static <T> Optional<T> once(Question<T> question) {
    try {
      return question.ask();
    } catch (RuntimeException unanswered) {
      LOG.info("asked in vain: {}", unanswered.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Waits.
   *
   * @throws InterruptedException when it is over
   */
  void pause(Duration time) throws InterruptedException {
    if (over.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closed");
    }
  }

  /** How often something was asked again. */
  int repeats() {
    return repeats.get();
  }

  /** Nobody wants to know any more. */
  void end() {
    over.countDown();
  }
}
