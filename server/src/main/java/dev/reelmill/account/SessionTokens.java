package dev.reelmill.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
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

/** Writes and reads signed tokens (RFC 7519, HMAC-SHA256) that name a session. */
final class SessionTokens {
  private static final String SESSION = "sid"; // the claim's registered name

  private final JwtEncoder encoder;
  private final JwtDecoder decoder;

  SessionTokens(String secret) {
    SecretKey key = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
    decoder = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
  }

  SessionToken write(UUID session, UUID user, Instant now, Instant end) {
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

  /** What a token says, or empty: forged, without an end, or too old. */
  Optional<Claims> read(String token) {
    try {
      Jwt jwt = decoder.decode(token);
      Instant issued = jwt.getIssuedAt();
      String session = jwt.getClaimAsString(SESSION);
      return issued == null || jwt.getExpiresAt() == null || session == null
          ? Optional.empty()
          : Optional.of(new Claims(UUID.fromString(session), issued));
    } catch (JwtException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  record Claims(UUID session, Instant issued) {}
}
