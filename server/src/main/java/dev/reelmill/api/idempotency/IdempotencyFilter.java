package dev.reelmill.api.idempotency;

import dev.reelmill.api.ClientAddress;
import dev.reelmill.api.InvalidRequestException;
import dev.reelmill.api.InvalidRequestException.FieldProblem;
import dev.reelmill.api.SlowBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a POST with the header {@code Idempotency-Key} one effect: the same request again gets the
 * first answer again, marked {@code Idempotency-Replayed}; another one under the same key is
 * refused with 409. A request that was refused, broke, or whose server died may be tried again, and
 * finds by {@link Effects} what it has made already.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header">The
 *     Idempotency-Key HTTP Header Field</a>
 */
@Component
@Order(2)
class IdempotencyFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  /** Answers with cookies or keys, which are kept nowhere; imports, which change nothing twice. */
  private static final List<String> NOT_KEPT =
      List.of("/api/auth/", "/api/keys", "/admin/jobs/import");

  /** Never refuses a viewer because of a key: it is answered once more instead. */
  private static final String SEARCH = "/jobs/search";

  /** Has one effect anyway; and its answer is not for whoever knows a key and a body. */
  private static final String FROM_OUTSIDE = "/video-complete";

  private final IdempotencyStore store;
  private final HandlerExceptionResolver refusals;
  private final ScheduledThreadPoolExecutor renewals =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().name("idempotency-keys").daemon().factory());

  IdempotencyFilter(
      IdempotencyStore store,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
    this.store = store;
    this.refusals = refusals;
    renewals.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void destroy() {
    renewals.shutdownNow();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || NOT_KEPT.stream().anyMatch(request.getRequestURI()::startsWith)
        || request.getRequestURI().endsWith(FROM_OUTSIDE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String key = request.getHeader(HEADER);
    if (!KEY.matcher(key).matches()) {
      refuse(
          request,
          response,
          new InvalidRequestException(
              List.of(new FieldProblem(HEADER, "must have 1 to 255 visible ASCII characters"))));
      return;
    }
    MessageDigest digest = KeyedRequest.digest(address(request));
    RepeatableRequest repeatable;
    try {
      repeatable = RepeatableRequest.read(request, digest);
    } catch (ServletException | IllegalStateException malformedParts) {
      if (!SlowBody.isWhy(malformedParts)) {
        chain.doFilter(request, response); // the door says what is wrong with them
      }
      return;
    } catch (IOException tooLargeOrCutOff) {
      if (!SlowBody.isWhy(tooLargeOrCutOff)) {
        refuse(request, response, tooLargeOrCutOff);
      }
      return;
    }
    KeyedRequest keyed = KeyedRequest.of(caller(request), key, digest);
    Memory memory = recall(keyed);
    if (request.getRequestURI().equals(SEARCH) && refuses(memory)) {
      chain.doFilter(repeatable, response);
      return;
    }
    switch (memory) {
      case Memory.First first -> answer(keyed, repeatable, response, chain);
      case Memory.Answered answered -> repeat(answered.answer(), response);
      case Memory.UnderWay underWay -> {
        response.setHeader("Retry-After", "1");
        refuse(request, response, IdempotencyConflict.underWay());
      }
      case Memory.OtherRequest other ->
          refuse(request, response, IdempotencyConflict.otherRequest());
    }
  }

  private static boolean refuses(Memory memory) {
    return switch (memory) {
      case Memory.UnderWay _, Memory.OtherRequest _ -> true;
      case Memory.First _, Memory.Answered _ -> false;
    };
  }

  /** Without a database nothing is remembered, and the door decides what it can do without. */
  private Memory recall(KeyedRequest request) {
    try {
      return store.take(request);
    } catch (RuntimeException unreachable) {
      LOG.warn("an idempotency key is not looked at: {}", unreachable.getMessage());
      return new Memory.First();
    }
  }

  private void answer(
      KeyedRequest keyed,
      RepeatableRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
    Effects.begin(request, keyed);
    boolean kept = false;
    long pause = IdempotencyStore.RENEWAL.toMillis();
    Future<?> renewal =
        renewals.scheduleWithFixedDelay(() -> renew(keyed), pause, pause, TimeUnit.MILLISECONDS);
    try {
      chain.doFilter(request, copy);
      if (copy.getStatus() < HttpServletResponse.SC_BAD_REQUEST && Effects.settled(request)) {
        kept =
            keep(
                keyed,
                new Memory.KeptAnswer(
                    copy.getStatus(),
                    copy.getContentType(),
                    copy.getHeader(HttpHeaders.LOCATION),
                    new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8)));
      }
    } finally {
      renewal.cancel(false);
      if (!kept) {
        release(keyed);
      }
      copy.copyBodyToResponse();
    }
  }

  private boolean keep(KeyedRequest request, Memory.KeptAnswer answer) {
    try {
      store.answered(request, answer);
      return true;
    } catch (RuntimeException unreachable) {
      LOG.warn("an answer is not remembered: {}", unreachable.getMessage());
      return false;
    }
  }

  private void renew(KeyedRequest request) {
    try {
      store.renew(request);
    } catch (RuntimeException unreachable) {
      LOG.warn("an idempotency key is not renewed: {}", unreachable.getMessage());
    }
  }

  private void release(KeyedRequest request) {
    try {
      store.release(request);
    } catch (RuntimeException unreachable) {
      LOG.warn("an idempotency key stays taken for a while: {}", unreachable.getMessage());
    }
  }

  private static void repeat(Memory.KeptAnswer answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Idempotency-Replayed", "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location());
    }
    response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response, Exception reason) {
    refusals.resolveException(request, response, null, reason);
  }

  private static String caller(HttpServletRequest request) {
    Principal known = request.getUserPrincipal();
    return known == null ? "address " + ClientAddress.of(request) : known.getName();
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
