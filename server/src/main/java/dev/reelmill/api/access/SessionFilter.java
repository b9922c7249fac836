package dev.reelmill.api.access;

import dev.reelmill.account.Session;
import dev.reelmill.account.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises people by their cookie, and gives them a fresh one now and then, where no cache keeps
 * it for others. A cookie that is no good is as none: whoever sends it is anonymous.
 */
final class SessionFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(SessionFilter.class);

  private final Sessions sessions;
  private final RecentlyKnown<Session> known;
  private final SessionCookie cookie;
  private final AccessRules rules;

  SessionFilter(
      Sessions sessions, RecentlyKnown<Session> known, SessionCookie cookie, AccessRules rules) {
    this.sessions = sessions;
    this.known = known;
    this.cookie = cookie;
    this.rules = rules;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie
        .read(request)
        .flatMap(token -> find(token, request))
        .ifPresent(session -> recognise(session, request, response));
    chain.doFilter(request, response);
  }

  private Optional<Session> find(String token, HttpServletRequest request) {
    try {
      return known.find(token);
    } catch (DataAccessException unreachable) {
      LOG.warn("somebody is not recognised: {}", unreachable.getMessage());
      Refusals.markUnavailable(request);
      return Optional.empty();
    }
  }

  private void recognise(
      Session session, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(CallerAuthentication.ofCookie(session));
    SecurityContextHolder.setContext(context);
    if (rules.givesCookies(request)) {
      sessions.renewed(session).ifPresent(token -> cookie.write(request, response, token));
    }
  }
}
