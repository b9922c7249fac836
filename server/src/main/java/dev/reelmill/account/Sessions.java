package dev.reelmill.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Logins. Each is a row, which signed tokens name: a token is good while its signature and time
 * are, and while the row is there. Ending a session makes all of its tokens worthless at once.
 */
public final class Sessions {
  private static final Duration LONGEST_SESSION = Duration.ofDays(90);
  private static final Duration TOKEN = Duration.ofDays(7);
  private static final Duration RENEWED_AFTER = Duration.ofHours(1);
  private static final String SESSION = "sid"; // the claim's registered name

  private final JdbcClient database;
  private final InstantSource clock;
  private final JwtEncoder encoder;
  private final JwtDecoder decoder;

  /**
   * Works on a database that has the migrations of this program.
   *
   * @param secret at least 32 bytes, with which tokens are signed (HMAC-SHA256)
   * @param clock for the times in tokens
   */
  public Sessions(DataSource source, String secret, InstantSource clock) {
    database = JdbcClient.create(source);
    this.clock = clock;
    SecretKey key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
  }

  /** Logs somebody in. */
  public SessionToken open(Account account) {
    Instant expires = clock.instant().plus(LONGEST_SESSION);
    UUID session =
        database
            .sql(
                "insert into sessions (user_id, expires_at) values (:user, now() +"
                    + " make_interval(secs => :longest)) returning session_id")
            .param("user", account.userId())
            .param("longest", LONGEST_SESSION.toSeconds())
            .query(UUID.class)
            .single();
    return token(session, account.userId(), expires);
  }

  /** The session a token is good for, or empty: forged, too old, or of a session that ended. */
  public Optional<Session> find(String token) {
    return decoded(token).flatMap(jwt -> sessionOf(jwt).flatMap(session -> find(jwt, session)));
  }

  private Optional<Session> find(Jwt jwt, UUID session) {
    return database
        .sql(
            "select s.session_id, s.expires_at, u.* from sessions s"
                + " join users u on u.user_id = s.user_id"
                + " where s.session_id = :session and s.expires_at > now()")
        .param("session", session)
        .query(
            (row, index) ->
                new Session(
                    session,
                    AccountRow.account(row, index),
                    Objects.requireNonNull(jwt.getIssuedAt()),
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
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .id(UUID.randomUUID().toString())
            .subject(user.toString())
            .claim(SESSION, session.toString())
            .issuedAt(now)
            .expiresAt(end)
            .build();
    JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();
    String text = encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    return new SessionToken(text, Duration.between(now, end));
  }

  private Optional<Jwt> decoded(String token) {
    try {
      return Optional.of(decoder.decode(token))
          .filter(jwt -> jwt.getIssuedAt() != null && jwt.getExpiresAt() != null);
    } catch (JwtException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<UUID> sessionOf(Jwt jwt) {
    try {
      return Optional.ofNullable(jwt.getClaimAsString(SESSION)).map(UUID::fromString);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
