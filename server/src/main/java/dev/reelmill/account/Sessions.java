package dev.reelmill.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Logins. Each is a row, which signed tokens name: a token is good while its signature and time
 * are, and while the row is there. Ending a session makes all of its tokens worthless at once.
 */
public final class Sessions {
  private static final Duration LONGEST_SESSION = Duration.ofDays(90);
  private static final Duration TOKEN = Duration.ofDays(7);
  private static final Duration RENEWED_AFTER = Duration.ofHours(1);

  private final JdbcClient database;
  private final InstantSource clock;

  /** Made when first needed: the libraries take a fifth of a second of a start. */
  private final SingletonSupplier<SessionTokens> tokens;

  /**
   * Works on a database that has the migrations of this program.
   *
   * @param secret at least 32 bytes, with which tokens are signed
   * @param clock for the times in tokens
   */
  public Sessions(DataSource source, String secret, InstantSource clock) {
    database = JdbcClient.create(source);
    this.clock = clock;
    tokens = SingletonSupplier.of(() -> new SessionTokens(secret));
  }

  /**
   * Logs somebody in.
   *
   * @return empty when the password was changed since it was shown, or the account has ended
   */
  public Optional<SessionToken> open(Login login) {
    UUID user = login.account().userId();
    Instant expires = clock.instant().plus(LONGEST_SESSION);
    return database
        .sql(
            """
            with known as (
              select user_id from users where user_id = :user and password = :proof for share
            )
            insert into sessions (user_id, expires_at)
            select user_id, now() + make_interval(secs => :longest) from known
            returning session_id
            """)
        .param("user", user)
        .param("proof", login.proof())
        .param("longest", LONGEST_SESSION.toSeconds())
        .query(UUID.class)
        .optional()
        .map(session -> token(session, user, expires));
  }

  /** The session a token is good for, or empty: forged, too old, or of a session that ended. */
  public Optional<Session> find(String token) {
    return tokens.obtain().read(token).flatMap(this::find);
  }

  private Optional<Session> find(SessionTokens.Claims claims) {
    return database
        .sql(
            "select s.session_id, s.expires_at, u.* from sessions s"
                + " join users u on u.user_id = s.user_id"
                + " where s.session_id = :session and s.expires_at > now()")
        .param("session", claims.session())
        .query(
            (row, index) ->
                new Session(
                    claims.session(),
                    AccountRow.account(row, index),
                    claims.issued(),
                    AccountRow.time(row, "expires_at")))
        .optional();
  }

  /** A fresh token for a session whose own has been in use for a while, or empty. */
  public Optional<SessionToken> renewed(Session session) {
    return session.tokenIssued().isAfter(clock.instant().minus(RENEWED_AFTER))
        ? Optional.empty()
        : Optional.of(token(session.sessionId(), session.account().userId(), session.expires()));
  }

  /** Logs out. */
  public void end(UUID session) {
    database
        .sql("delete from sessions where session_id = :session")
        .param("session", session)
        .update();
  }

  /** Deletes sessions whose time is over; says how many. */
  public int deleteExpired() {
    return database.sql("delete from sessions where expires_at < now()").update();
  }

  private SessionToken token(UUID session, UUID user, Instant sessionEnd) {
    Instant now = clock.instant();
    Instant end = now.plus(TOKEN).isBefore(sessionEnd) ? now.plus(TOKEN) : sessionEnd;
    return tokens.obtain().write(session, user, now, end);
  }
}
