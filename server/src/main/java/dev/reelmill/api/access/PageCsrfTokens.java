package dev.reelmill.api.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;

/**
 * Tokens against forged requests for pages that read them from a cookie and send them in a header,
 * as Spring Security's own {@code csrf().spa()}; but only those who are known by a cookie are given
 * one, where no cache keeps it for others, so that other answers stay without cookies.
 */
final class PageCsrfTokens implements CsrfTokenRequestHandler {
  private final CsrfTokenRequestAttributeHandler plain = new CsrfTokenRequestAttributeHandler();
  private final AccessRules rules;

  PageCsrfTokens(AccessRules rules) {
    this.rules = rules;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
    plain.handle(request, response, token);
    if (knownByCookie() && rules.givesCookies(request)) {
      CsrfToken _ = token.get(); // which writes the cookie when it is not there
    }
  }

  @Override
  public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
    return request.getHeader(token.getHeaderName());
  }

  /** Whether a browser would send along what makes the caller known, whoever made it do so. */
  static boolean knownByCookie() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication known
        && known.byCookie();
  }
}
