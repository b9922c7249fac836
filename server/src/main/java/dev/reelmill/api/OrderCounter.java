package dev.reelmill.api;

import dev.reelmill.account.Caller;
import dev.reelmill.api.idempotency.Effect;
import dev.reelmill.api.idempotency.Effects;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Submitted;
import dev.reelmill.order.Order;
import dev.reelmill.order.Orders;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Takes orders over HTTP, within the limits. */
@Component
public final class OrderCounter {
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Orders orders;
  private final RateLimits limits;
  private final Effects effects;
  private final Effect<Job> ordered;

  OrderCounter(Orders orders, RateLimits limits, Effects effects, JobStore jobs) {
    this.orders = orders;
    this.limits = limits;
    this.effects = effects;
    this.ordered = new Effect<>("job", Job::jobId, jobs::find);
  }

  /**
   * The job that the exchange's request, or the item of it that is looked at, became when it was
   * sent before; without an {@code Idempotency-Key}, and mostly, none. To be asked before anything
   * is looked up for the order, which may be another by now.
   */
  public Optional<Job> taken(ServletWebRequest exchange) {
    return effects.made(ordered, exchange);
  }

  /**
   * Makes the order of a caller a job of its owner's.
   *
   * @throws Refusal 429, when the caller asks too often or has too many that wait
   */
  public Job take(Order order, Caller caller, ServletWebRequest exchange) {
    return take(caller, () -> order, exchange);
  }

  /**
   * The same of an order that costs something to complete.
   *
   * @param order is asked for once the caller is known not to ask too often
   * @throws Refusal 429, when the caller asks too often or has too many that wait
   */
  public Job take(Caller caller, Supplier<Order> order, ServletWebRequest exchange) {
    limits.generation(exchange, caller);
    Order complete = order.get();
    return effects.once(ordered, exchange, () -> place(complete));
  }

  private Job place(Order order) {
    return switch (orders.place(order)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over ->
          throw new Refusal(
                  HttpStatus.TOO_MANY_REQUESTS,
                  "too_many_waiting_jobs",
                  "As many of your jobs wait as may.")
              .retryAfter(RETRY);
    };
  }
}
