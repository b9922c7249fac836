package dev.reelmill.api;

import dev.reelmill.limit.Rate;
import dev.reelmill.limit.RateLimiter;
import dev.reelmill.limit.Rates;
import dev.reelmill.limit.Verdict;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few answers to strangers be kept: whoever sends an {@code Idempotency-Key} without a login
 * has one kept for a day, and may think of a new key each time. Past so many a minute from an
 * address, a request is answered as if it had none. What strangers may ask for is made once anyway.
 */
@Component
@Order(1)
class StrangersKeys extends OncePerRequestFilter {
  private static final String HEADER = "Idempotency-Key";

  private final RateLimiter limiter;
  private final Rate kept;

  StrangersKeys(RateLimiter limiter, Rates rates) {
    this.limiter = limiter;
    this.kept = rates.strangersKeys();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() != null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean remembered = limiter.take(kept, ClientAddress.of(request)) instanceof Verdict.Granted;
    chain.doFilter(remembered ? request : new WithoutKey(request), response);
  }

  private static final class WithoutKey extends HttpServletRequestWrapper {
    WithoutKey(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return name.equalsIgnoreCase(HEADER) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return name.equalsIgnoreCase(HEADER)
          ? Collections.emptyEnumeration()
          : super.getHeaders(name);
    }
  }
}
