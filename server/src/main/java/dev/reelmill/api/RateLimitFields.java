package dev.reelmill.api;

import dev.reelmill.limit.Rate;
import dev.reelmill.limit.Verdict;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The fields that tell a caller what is left.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit
 *     header fields for HTTP</a>, of which this is the form of draft 10
 */
final class RateLimitFields {
  private static final String COUNTED = RateLimitFields.class.getName();
  private final Map<Rate, Verdict> counted = new LinkedHashMap<>();

  private RateLimitFields() {}

  /** Sets the fields of the answer to what is now known of all rates that the request counts in. */
  static void tell(ServletWebRequest exchange, Rate rate, Verdict verdict) {
    RateLimitFields fields = of(exchange);
    fields.counted.put(rate, verdict);
    HttpServletResponse response = exchange.getResponse();
    if (response != null) {
      response.setHeader("RateLimit-Policy", fields.policies());
      response.setHeader("RateLimit", fields.limits());
    }
  }

  private static RateLimitFields of(ServletWebRequest exchange) {
    if (exchange.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST)
        instanceof RateLimitFields known) {
      return known;
    }
    RateLimitFields fresh = new RateLimitFields();
    exchange.setAttribute(COUNTED, fresh, RequestAttributes.SCOPE_REQUEST);
    return fresh;
  }

  private String policies() {
    return counted.keySet().stream()
        .map(
            rate ->
                "\"%s\";q=%d;w=%d"
                    .formatted(rate.name(), rate.permits(), rate.period().toSeconds()))
        .collect(Collectors.joining(", "));
  }

  private String limits() {
    return counted.entrySet().stream()
        .map(entry -> limit(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String limit(Rate rate, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Granted(long remaining, Duration reset) ->
          "\"%s\";r=%d;t=%d".formatted(rate.name(), remaining, seconds(reset));
      case Verdict.Refused(Duration retryAfter) ->
          "\"%s\";r=0;t=%d".formatted(rate.name(), seconds(retryAfter));
    };
  }

  /** Whole seconds that are long enough, at least 1. */
  static long seconds(Duration time) {
    return Math.max(1, time.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
