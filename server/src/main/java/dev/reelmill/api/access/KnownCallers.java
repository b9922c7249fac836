package dev.reelmill.api.access;

import dev.reelmill.account.ApiKeys;
import dev.reelmill.account.Caller;
import dev.reelmill.account.Session;
import dev.reelmill.account.Sessions;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Those who are known by their tokens and keys. Whoever ends a session or a key says so here
 * afterwards, or it would come back to life when the database is slow.
 */
@Component
public final class KnownCallers {
  private final RecentlyKnown<Session> people;
  private final RecentlyKnown<Caller.Service> programs;

  KnownCallers(Sessions sessions, ApiKeys keys) {
    people = new RecentlyKnown<>(sessions::find, InstantSource.system());
    programs = new RecentlyKnown<>(keys::use, InstantSource.system());
  }

  RecentlyKnown<Session> people() {
    return people;
  }

  RecentlyKnown<Caller.Service> programs() {
    return programs;
  }

  /** Somebody has logged out. */
  public void sessionEnded(UUID session) {
    people.forget(one -> one.sessionId().equals(session));
  }

  /** All sessions of somebody have ended. */
  public void sessionsEnded(UUID userId) {
    people.forget(one -> one.account().userId().equals(userId));
  }

  /** A key was revoked. */
  public void keyRevoked(UUID keyId) {
    programs.forget(one -> one.keyId().equals(keyId));
  }

  /** An account has ended, with its sessions and keys. */
  public void accountEnded(UUID userId) {
    sessionsEnded(userId);
    programs.forget(one -> one.userId().equals(userId));
  }
}
