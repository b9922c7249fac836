package dev.reelmill.provider;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a model make several clips for one job: all of them, or none is wanted. Money is set aside
 * for all before the first is ordered. Orders of an attempt that died are gone on with.
 */
public final class ClipOrders {
  private static final Logger LOG = LoggerFactory.getLogger(ClipOrders.class);

  private static final int NOTING_TRIES = 60;
  private static final Duration NOTING_PAUSE = Duration.ofMillis(500);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final VideoModel model;
  private final Ledger ledger;
  private final UUID jobId;
  private final Duration longest;
  private final List<Reservation> calls = new ArrayList<>();
  private int begun;

  /**
   * Clips of a job.
   *
   * @param longest that all of them together may take
   */
  public ClipOrders(VideoModel model, Ledger ledger, UUID jobId, Duration longest) {
    this.model = model;
    this.ledger = ledger;
    this.jobId = jobId;
    this.longest = longest;
  }

  /**
   * A clip that the provider has made.
   *
   * @param order the provider's name for it
   * @param dollars what it cost, in USD
   */
  public record Made(String order, double dollars) {}

  /**
   * Orders clips and waits for them.
   *
   * @return in the order of the questions
   * @throws ProviderException when one of them will not be; the others are given up
   */
  public List<Made> make(List<ClipQuestion> questions) throws InterruptedException {
    try {
      reserve(questions);
      order(questions);
      return await();
    } catch (ProviderException trouble) {
      giveUp();
      throw trouble;
    } catch (InterruptedException | RuntimeException stopped) {
      freeWhatWasNotBegun();
      throw stopped;
    }
  }

  private void reserve(List<ClipQuestion> questions) {
    List<Optional<Reservation>> before =
        IntStream.range(0, questions.size()).mapToObj(i -> ledger.ordered(part(i))).toList();
    requireWithinOneDay(questions, before);
    for (int i = 0; i < questions.size(); i++) {
      Spending what = part(i);
      double estimate = model.estimate(questions.get(i));
      calls.add(before.get(i).orElseGet(() -> ledger.reserve(what, estimate)));
    }
  }

  private Spending part(int i) {
    return new Spending(jobId, "clip " + (i + 1), Purpose.VIDEO, model.facts().name());
  }

  /** What no day has enough for is not begun, and takes nothing from others for a moment. */
  private void requireWithinOneDay(
      List<ClipQuestion> questions, List<Optional<Reservation>> before) {
    double needed =
        IntStream.range(0, questions.size())
            .filter(i -> before.get(i).isEmpty())
            .mapToDouble(i -> model.estimate(questions.get(i)))
            .sum();
    if (needed > ledger.limit()) {
      throw ProviderException.refused(
          Trouble.OVER_BUDGET,
          String.format(
              Locale.ROOT,
              "%d clips of %s may cost $%.2f, and the budget of a whole day is $%.2f",
              questions.size(),
              model.facts().name(),
              needed,
              ledger.limit()));
    }
  }

  private void order(List<ClipQuestion> questions) throws InterruptedException {
    for (int i = 0; i < calls.size(); i++) {
      Reservation call = calls.get(i);
      begun = i + 1;
      if (call.orderId() == null) {
        try {
          calls.set(i, noted(call, model.begin(questions.get(i))));
        } catch (ProviderException trouble) {
          if (trouble.mayCost()) {
            ledger.settle(call, call.estimate(), trouble.getMessage());
          }
          throw trouble;
        }
      }
    }
  }

  /** An order that is not noted would be made and paid again: the database is asked insistently. */
  private Reservation noted(Reservation call, String order) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return ledger.ordered(call, order);
      } catch (RuntimeException unreachable) {
        if (tries == NOTING_TRIES) {
          throw unreachable;
        }
        LOG.warn("order {} cannot be noted yet: {}", order, unreachable.getMessage());
        TimeUnit.MILLISECONDS.sleep(NOTING_PAUSE.toMillis());
      }
    }
  }

  private List<Made> await() throws InterruptedException {
    long begun = System.nanoTime();
    List<Made> made = new ArrayList<>();
    while (made.size() < calls.size()) {
      Reservation call = calls.get(made.size());
      String order = String.valueOf(call.orderId());
      switch (look(order)) {
        case ClipState.Done done -> {
          double dollars = done.dollars().orElse(call.estimate());
          ledger.settle(call, dollars, null);
          made.add(new Made(order, dollars));
        }
        case ClipState.Failed failed -> {
          ledger.failed(call, failed);
          throw ProviderException.refused(
              failed.trouble(), model.facts().name() + " " + failed.message());
        }
        case ClipState.Working working -> {
          Duration passed = Duration.ofNanos(System.nanoTime() - begun);
          if (passed.compareTo(longest) > 0) {
            throw ProviderException.lost(
                Trouble.TIMEOUT,
                "%s made %d of %d clips within %d s"
                    .formatted(
                        model.facts().name(), made.size(), calls.size(), longest.toSeconds()),
                null);
          }
          TimeUnit.MILLISECONDS.sleep(working.nextLook().toMillis());
        }
      }
    }
    return made;
  }

  /** Trouble that passes, or that others had, says nothing about a clip that is paid. */
  private ClipState look(String order) throws InterruptedException {
    try {
      return model.look(order);
    } catch (ProviderException trouble) {
      if (trouble.trouble().passes() || trouble.trouble() == Trouble.CIRCUIT_OPEN) {
        LOG.info("clip {} cannot be looked at now: {}", order, trouble.getMessage());
        return new ClipState.Working(LOOK_AGAIN);
      }
      throw trouble;
    }
  }

  /** What was not ordered is free; what was is settled when it is known what became of it. */
  private void giveUp() throws InterruptedException {
    for (Reservation call : calls) {
      String order = call.orderId();
      if (order == null) {
        ledger.release(call, "never ordered");
        continue;
      }
      try {
        model.forget(order);
      } catch (ProviderException unheard) {
        LOG.info("clip {} is not taken back: {}", order, unheard.getMessage());
      }
    }
  }

  /** Nobody else would know that these were never asked for, and count them as paid. */
  private void freeWhatWasNotBegun() {
    boolean interrupted = Thread.interrupted(); // which the database need not mind
    try {
      for (Reservation call : calls.subList(begun, calls.size())) {
        if (call.orderId() == null) {
          ledger.release(call, "never ordered");
        }
      }
    } catch (RuntimeException unreachable) {
      LOG.warn("what job {} did not order counts as spent: {}", jobId, unreachable.getMessage());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Fetches a clip that was made.
   *
   * @throws ProviderException when it cannot be had any more
   */
  public static void fetch(VideoModel model, String order, Path file) throws InterruptedException {
    if (model.look(order) instanceof ClipState.Done done) {
      model.fetch(order, done, file);
    } else {
      throw ProviderException.refused(
          Trouble.UNAVAILABLE, "clip " + order + " of " + model.facts().name() + " is gone");
    }
  }
}
