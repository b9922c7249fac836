package dev.reelmill.api;

import dev.reelmill.account.Caller;
import dev.reelmill.limit.Rate;
import dev.reelmill.limit.RateLimiter;
import dev.reelmill.limit.Rates;
import dev.reelmill.limit.Verdict;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * How often callers may use the doors. A door asks here once it knows who asks for what, and before
 * it does anything that costs; each method tells the caller what is left in the answer's headers,
 * and throws a {@link Refusal}, 429, when nothing is.
 */
@Component
public final class RateLimits {
  private final RateLimiter limiter;
  private final Rates rates;

  RateLimits(RateLimiter limiter, Rates rates) {
    this.limiter = limiter;
    this.rates = rates;
  }

  /** A search on behalf of a viewer, from the exchange's address. */
  public void search(ServletWebRequest exchange, String viewer) {
    take(exchange, rates.searchAddress(), address(exchange));
    take(exchange, rates.searchViewer(), viewer);
  }

  /** A video that somebody asks for, known or not; each one of a batch counts. */
  public void generation(ServletWebRequest exchange, Caller caller) {
    take(exchange, rates.generation(), counted(exchange, caller));
  }

  /** A story that somebody keeps; each one of a batch counts. */
  public void dream(ServletWebRequest exchange, Caller caller) {
    take(exchange, rates.dreams(), counted(exchange, caller));
  }

  /** A document that somebody adds. */
  public void knowledge(ServletWebRequest exchange, Caller caller) {
    take(exchange, rates.knowledge(), counted(exchange, caller));
  }

  /** An attempt to log in to an account from the exchange's address; case makes no difference. */
  public void login(ServletWebRequest exchange, String account) {
    take(exchange, rates.loginAddress(), address(exchange));
    take(
        exchange,
        rates.login(),
        address(exchange) + " " + account.strip().toLowerCase(Locale.ROOT));
  }

  /** A new account, from the exchange's address. */
  public void registration(ServletWebRequest exchange) {
    take(exchange, rates.registration(), address(exchange));
  }

  /**
   * Asked before each film that a search would queue, on any thread. What somebody nobody knows
   * calls themselves limits nothing, so their address does, and what somebody's key calls its
   * viewers does not either, so who made it does; they are answered all the same.
   */
  public BooleanSupplier films(ServletWebRequest exchange, Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _ -> {
        String address = address(exchange);
        yield () -> limiter.take(rates.generation(), address) instanceof Verdict.Granted;
      }
      case Caller.Service service when !service.byAdministrator() -> {
        String maker = service.userId().toString();
        yield () -> limiter.take(rates.generation(), maker) instanceof Verdict.Granted;
      }
      case Caller.Person _, Caller.Service _ -> () -> true;
    };
  }

  private void take(ServletWebRequest exchange, Rate rate, String who) {
    Verdict verdict = limiter.take(rate, who);
    RateLimitFields.tell(exchange, rate, verdict);
    if (verdict instanceof Verdict.Refused refused) {
      long seconds = RateLimitFields.seconds(refused.retryAfter());
      throw new Refusal(
              HttpStatus.TOO_MANY_REQUESTS,
              "rate_limited",
              "This is asked too often: %d in %d seconds are allowed (%s). Try again in %d seconds."
                  .formatted(rate.permits(), rate.period().toSeconds(), rate.name(), seconds))
          .retryAfter(Duration.ofSeconds(seconds));
    }
  }

  private static String counted(ServletWebRequest exchange, Caller caller) {
    return caller.countedAs().orElseGet(() -> address(exchange));
  }

  private static String address(ServletWebRequest exchange) {
    return ClientAddress.of(exchange.getRequest());
  }
}
