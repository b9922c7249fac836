package dev.reelmill.provider;

import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls that cost something: money is set aside before, and what it cost is noted after. */
public final class ModelBudget {
  private static final Logger LOG = LoggerFactory.getLogger(ModelBudget.class);

  private final Ledger ledger;

  /** Notes all in one ledger. */
  public ModelBudget(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Refuses calls before the first of them is made, when there is no money for all.
   *
   * @param dollars the most that they may cost together, in USD
   * @param what may cost that much, for people
   * @throws ProviderException {@code provider_budget} when the day has not so much left
   */
  public void requireLeft(double dollars, String what) {
    BudgetReading today = ledger.today();
    if (dollars > today.available()) {
      throw ProviderException.refused(
          Trouble.BUDGET,
          String.format(
              Locale.ROOT,
              "the day's budget of $%.2f has $%.4f left, and %s may cost $%.4f",
              today.limit(),
              today.available(),
              what,
              dollars));
    }
  }

  /** Asks a provider. */
  public interface Call<T> {
    T make() throws InterruptedException;
  }

  /**
   * Makes a call, unless the day has not enough left for it. A call that was broken off, or whose
   * answer was lost, counts as estimated: it may have to be paid.
   *
   * @param estimate the most that it may cost, in USD
   * @param cost what it did cost, by its answer
   */
  public <T> T spend(Spending what, double estimate, Call<T> call, ToDoubleFunction<T> cost)
      throws InterruptedException {
    Reservation promise = ledger.reserve(what, estimate);
    boolean heard = false;
    try {
      T answer = call.make();
      heard = true;
      settle(promise, cost.applyAsDouble(answer), null);
      return answer;
    } catch (ProviderException trouble) {
      heard = true;
      if (trouble.mayCost()) {
        ledger.settle(promise, promise.estimate(), trouble.getMessage());
      } else {
        ledger.release(promise, message(trouble));
      }
      throw trouble;
    } finally {
      if (!heard) {
        brokenOff(promise);
      }
    }
  }

  /** What was paid for a purpose of a job, in USD; calls whose answer was lost included. */
  public double paidFor(UUID job, Purpose purpose) {
    return ledger.paidFor(job, purpose);
  }

  private static String message(ProviderException trouble) {
    return trouble.getMessage() == null ? trouble.code() : trouble.getMessage();
  }

  /** The thread may be interrupted, which the database need not mind. */
  private void brokenOff(Reservation promise) {
    boolean interrupted = Thread.interrupted();
    try {
      settle(promise, promise.estimate(), "broken off");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Where the database does not answer, {@link OpenCalls} settles it later: the provider's answer
   * is worth more, for it would have to be paid again.
   */
  private void settle(Reservation promise, double dollars, @Nullable String note) {
    try {
      ledger.settle(promise, dollars, note);
    } catch (RuntimeException unreachable) {
      LOG.warn("call {} will be settled later: {}", promise.callId(), unreachable.getMessage());
    }
  }
}
