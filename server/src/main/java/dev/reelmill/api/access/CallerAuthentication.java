package dev.reelmill.api.access;

import dev.reelmill.account.Caller;
import dev.reelmill.account.Session;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller that was recognised, as Spring Security passes them on. */
public final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Caller caller;
  private final @Nullable UUID session;
  private final boolean byCookie;

  private CallerAuthentication(Caller caller, @Nullable UUID session, boolean byCookie) {
    super(List.of());
    this.caller = caller;
    this.session = session;
    this.byCookie = byCookie;
    setAuthenticated(true);
  }

  static CallerAuthentication ofCookie(Session session) {
    return new CallerAuthentication(session.account().caller(), session.sessionId(), true);
  }

  static CallerAuthentication ofToken(Session session) {
    return new CallerAuthentication(session.account().caller(), session.sessionId(), false);
  }

  static CallerAuthentication ofKey(Caller.Service service) {
    return new CallerAuthentication(service, null, false);
  }

  /** Who makes the request. */
  public static Caller callerOf(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof CallerAuthentication known
        ? known.caller
        : new Caller.Anonymous();
  }

  /** The session that the request belongs to, if any. */
  public static Optional<UUID> sessionOf(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof CallerAuthentication known
        ? Optional.ofNullable(known.session)
        : Optional.empty();
  }

  Caller caller() {
    return caller;
  }

  /** Whether a browser sent it by itself, whatever page made it do so. */
  boolean byCookie() {
    return byCookie;
  }

  /** The name under which things belong to the caller. */
  @Override
  public String getName() {
    return caller.owner().orElseThrow();
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public String getCredentials() {
    return "";
  }
}
