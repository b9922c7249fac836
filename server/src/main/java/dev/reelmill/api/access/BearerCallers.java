package dev.reelmill.api.access;

import dev.reelmill.account.ApiKeys;
import dev.reelmill.account.Caller;
import dev.reelmill.account.Session;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Recognises callers by the header {@code Authorization: Bearer}: a key, or a session's token. */
final class BearerCallers implements AuthenticationManager {
  private final RecentlyKnown<Caller.Service> keys;
  private final RecentlyKnown<Session> sessions;

  BearerCallers(RecentlyKnown<Caller.Service> keys, RecentlyKnown<Session> sessions) {
    this.keys = keys;
    this.sessions = sessions;
  }

  @Override
  public Authentication authenticate(Authentication shown) {
    String token = ((BearerTokenAuthenticationToken) shown).getToken();
    try {
      return known(token)
          .orElseThrow(() -> new InvalidBearerTokenException("neither a key nor a token in force"));
    } catch (DataAccessException unreachable) {
      throw new AuthenticationServiceException("the database does not answer", unreachable);
    }
  }

  private Optional<CallerAuthentication> known(String token) {
    return ApiKeys.looksLikeOne(token)
        ? keys.find(token).map(CallerAuthentication::ofKey)
        : sessions.find(token).map(CallerAuthentication::ofToken);
  }
}
