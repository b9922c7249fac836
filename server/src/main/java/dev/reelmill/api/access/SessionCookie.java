package dev.reelmill.api.access;

import dev.reelmill.account.SessionToken;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookie in which browsers keep a session's token: out of reach for scripts and for other
 * sites' requests, and under TLS for this very host alone.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis">Cookies: HTTP State
 *     Management Mechanism</a>
 */
@Component
public final class SessionCookie {
  private static final String NAME = "reelmill";
  private static final String OF_THIS_HOST = "__Host-";

  private final AccessPolicy policy;

  SessionCookie(AccessPolicy policy) {
    this.policy = policy;
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name(request)))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** Lets the browser keep the token. */
  public void write(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
    set(request, response, token.text(), token.validity());
  }

  /** Lets the browser forget its token. */
  public void clear(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, "", Duration.ZERO);
  }

  private void set(
      HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .secure(secure(request))
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name(HttpServletRequest request) {
    return secure(request) ? OF_THIS_HOST + NAME : NAME;
  }

  private boolean secure(HttpServletRequest request) {
    return policy.https() || request.isSecure();
  }
}
