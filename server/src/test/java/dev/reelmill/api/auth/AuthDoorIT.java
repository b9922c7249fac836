package dev.reelmill.api.auth;

import static dev.reelmill.app.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.reelmill.account.BusyPasswords;
import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Registering, logging in and out over HTTP. */
class AuthDoorIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String PASSWORD = "correct horse battery";

  @Test
  void whoRegistersIsLoggedInByACookieThatScriptsAndOtherSitesCannotUse() {
    Client person = Client.anonymous(SERVER);
    HttpResponse<String> answer =
        person.send(
            "POST",
            "api/auth/register",
            "{\"email\":\"Ada@reelmill.test\",\"password\":\"%s\",\"name\":\"Ada\"}"
                .formatted(PASSWORD));
    JsonNode account = json(answer, 201);
    assertThat(account.path("success").asBoolean()).isTrue();
    assertThat(account.at("/data/email").asString()).isEqualTo("Ada@reelmill.test");
    assertThat(account.at("/data/role").asString()).isEqualTo("user");
    assertThat(answer.body()).doesNotContain("argon2").doesNotContain(PASSWORD);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("__Host-reelmill=")
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=604800")
                    .doesNotContain("Domain"));
    JsonNode me = json(person.send("GET", "api/auth/me", null), 200);
    assertThat(me.path("data")).isEqualTo(account.path("data"));
    assertThat(stored("ada@reelmill.test")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

    JsonNode taken =
        json(
            Client.anonymous(SERVER)
                .send("POST", "api/auth/register", credentials("aDA@reelmill.test", PASSWORD)),
            409);
    assertThat(taken.path("success").asBoolean(true)).isFalse();
    assertThat(taken.at("/error/code").asString()).isEqualTo("email_taken");
  }

  @Test
  void everyWrongFieldIsNamedAtOnce() {
    JsonNode refused =
        json(
            Client.anonymous(SERVER)
                .send(
                    "POST",
                    "api/auth/register",
                    "{\"email\":\"nobody\",\"password\":\"elevenchars\",\"name\":7}"),
            400);
    assertThat(refused.at("/error/code").asString()).isEqualTo("invalid_request");
    assertThat(refused.at("/error/fields").propertyNames())
        .containsExactlyInAnyOrder("email", "password", "name");
    assertThat(refused.at("/error/fields/password").asString())
        .isEqualTo("must have 12 to 128 characters");
    assertThat(
            json(Client.anonymous(SERVER).send("POST", "api/auth/login", "{"), 400)
                .at("/error/code")
                .asString())
        .isEqualTo("bad_request");
  }

  @Test
  void aLoginDoesNotTellWhetherTheAddressExists() {
    String email = register().path("email").asString();
    HttpResponse<String> wrong =
        Client.anonymous(SERVER).send("POST", "api/auth/login", credentials(email, "wrong horse"));
    HttpResponse<String> unknown =
        Client.anonymous(SERVER)
            .send("POST", "api/auth/login", credentials("x" + email, "wrong horse"));
    assertThat(json(wrong, 401).at("/error/code").asString()).isEqualTo("invalid_credentials");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    json(
        Client.anonymous(SERVER)
            .send("POST", "api/auth/login", credentials(email.toUpperCase(Locale.ROOT), PASSWORD)),
        200);
  }

  @Test
  void aLoginThatWouldWaitLongForAProcessorIsToldToComeBack() throws InterruptedException {
    String email = register().path("email").asString();
    try (BusyPasswords _ = BusyPasswords.everywhere()) {
      HttpResponse<String> known =
          Client.anonymous(SERVER).send("POST", "api/auth/login", credentials(email, PASSWORD));
      assertThat(json(known, 503).at("/error/code").asString()).isEqualTo("busy");
      assertThat(known.headers().firstValue("Retry-After")).contains("5");
    }
    login(email, PASSWORD);
  }

  @Test
  void aTokenIsWorthNothingAfterLoggingOut() {
    Client person = Client.person(SERVER);
    String token = Objects.requireNonNull(person.token());
    json(person.send("POST", "api/auth/logout", null), 200);
    assertThat(person.token()).isNull();
    json(Client.anonymous(SERVER).token(token).send("GET", "api/auth/me", null), 401);
    json(bearer(token).send("GET", "api/auth/me", null), 401);
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() {
    String email = register().path("email").asString();
    Client here = login(email, PASSWORD);
    Client there = login(email, PASSWORD);
    JsonNode wrong =
        json(
            here.send(
                "POST",
                "api/auth/password",
                passwords("not the password", "another horse battery")),
            400);
    assertThat(wrong.at("/error/fields").propertyNames()).containsExactly("currentPassword");
    json(there.send("GET", "api/auth/me", null), 200);
    json(here.send("POST", "api/auth/password", passwords(PASSWORD, "another horse battery")), 200);
    json(here.send("GET", "api/auth/me", null), 200);
    json(there.send("GET", "api/auth/me", null), 401);
    json(
        Client.anonymous(SERVER).send("POST", "api/auth/login", credentials(email, PASSWORD)), 401);
    login(email, "another horse battery");
  }

  @Test
  void whatABrowserSendsByItselfChangesNothing() {
    Client person = Client.person(SERVER);
    String key = "{\"name\":\"k\",\"scopes\":[\"search\"]}";
    JsonNode forged = json(person.send("POST", "api/keys", key, null), 403);
    assertThat(forged.path("code").asString()).isEqualTo("csrf");
    json(person.send("POST", "api/keys", key, UUID.randomUUID().toString()), 403);
    json(person.send("POST", "api/auth/logout", null, null), 403);
    json(person.send("POST", "api/keys", key), 201);
    // A token in a header is not sent by itself.
    json(bearer(Objects.requireNonNull(person.token())).send("POST", "api/keys", key), 201);
  }

  @Test
  void aTokenThatIsOldForgedOrUnsignedIsAsNone() throws Exception {
    Client person = Client.person(SERVER);
    String session =
        SignedJWT.parse(Objects.requireNonNull(person.token()))
            .getJWTClaimsSet()
            .getStringClaim("sid");
    Instant now = Instant.now();
    String good = token(SharedServer.JWT_SECRET, session, now.plusSeconds(600));
    json(Client.anonymous(SERVER).token(good).send("GET", "api/auth/me", null), 200);
    for (String bad :
        new String[] {
          token(SharedServer.JWT_SECRET, session, now.minusSeconds(600)),
          token("another secret of just enough bytes", session, now.plusSeconds(600)),
          token(SharedServer.JWT_SECRET, UUID.randomUUID().toString(), now.plusSeconds(600)),
          token(SharedServer.JWT_SECRET, "no session", now.plusSeconds(600)),
          good.substring(0, good.lastIndexOf('.') + 1),
          "nonsense"
        }) {
      json(Client.anonymous(SERVER).token(bad).send("GET", "api/auth/me", null), 401);
      json(bearer(bad).send("GET", "api/auth/me", null), 401);
      String search = "{\"text_prompt\":\"a\",\"user_id\":\"u1\"}";
      json(Client.anonymous(SERVER).token(bad).send("POST", "jobs/search", search), 200);
    }
  }

  @Test
  void aTokenInUseIsRenewed() throws Exception {
    Client person = Client.person(SERVER);
    SignedJWT first = SignedJWT.parse(Objects.requireNonNull(person.token()));
    String session = first.getJWTClaimsSet().getStringClaim("sid");
    assertThat(person.send("GET", "api/auth/me", null).headers().allValues("Set-Cookie")).isEmpty();
    Instant issued = Instant.now().minusSeconds(3700);
    String old = token(SharedServer.JWT_SECRET, session, issued, Instant.now().plusSeconds(60));
    person.token(old);
    json(person.send("GET", "api/auth/me", null), 200);
    SignedJWT next = SignedJWT.parse(Objects.requireNonNull(person.token()));
    assertThat(next.serialize()).isNotEqualTo(old);
    assertThat(next.getJWTClaimsSet().getStringClaim("sid")).isEqualTo(session);
    assertThat(next.getJWTClaimsSet().getExpirationTime())
        .isAfter(Date.from(Instant.now().plusSeconds(6 * 86400)));
  }

  @Test
  void noCookieComesWithWhatACacheMayGiveToOthers() throws Exception {
    Client person = Client.person(SERVER);
    String session =
        SignedJWT.parse(Objects.requireNonNull(person.token()))
            .getJWTClaimsSet()
            .getStringClaim("sid");
    Instant issued = Instant.now().minusSeconds(3700);
    String old = token(SharedServer.JWT_SECRET, session, issued, Instant.now().plusSeconds(60));
    for (String kept :
        List.of("videos/savings_builder/cd_basics/card.svg", "feed/main.js", "v3/api-docs")) {
      HttpResponse<String> answer = Client.anonymous(SERVER).token(old).send("GET", kept, null);
      assertThat(answer.statusCode()).as(kept).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).as(kept).isEmpty();
    }
    for (String page : List.of("", "studio", "admin")) {
      HttpResponse<String> answer = Client.anonymous(SERVER).token(old).send("GET", page, null);
      assertThat(answer.headers().allValues("Set-Cookie")).as(page).hasSize(2);
      assertThat(answer.headers().allValues("Cache-Control"))
          .as(page)
          .containsExactly("no-cache, private");
    }
  }

  /** Parts of two versions would not work together. */
  @Test
  void aPageAsksEachTimeWhetherItsPartsHaveChanged() {
    for (String part :
        List.of("feed/main.js", "look/base.css", "webjars/hls.js/1.4.12/dist/hls.min.js")) {
      HttpResponse<String> answer = Client.anonymous(SERVER).send("GET", part, null);
      assertThat(answer.headers().allValues("Cache-Control"))
          .as(part)
          .containsExactly("no-cache, private");
      String date = answer.headers().firstValue("Last-Modified").orElseThrow();
      HttpResponse<String> same =
          Client.anonymous(SERVER).with("If-Modified-Since", date).send("GET", part, null);
      assertThat(same.statusCode()).as(part).isEqualTo(304);
      assertThat(same.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
    }
  }

  @Test
  void aSearchIsInOnesOwnName() {
    Client person = Client.person(SERVER);
    JsonNode foreign =
        json(person.send("POST", "jobs/search", search(Client.person(SERVER).id())), 403);
    assertThat(foreign.path("detail").asString()).contains(person.id());
    assertThat(foreign.path("code").asString()).isEqualTo("foreign_user_id");
    assertThat(foreign.path("errors").findValuesAsString("field")).containsExactly("user_id");
    JsonNode unknown = json(person.send("GET", "video/" + UUID.randomUUID(), null), 404);
    assertThat(unknown.path("code").asString()).isEqualTo("unknown_video");
    json(person.send("POST", "jobs/search", search(person.id()), null), 200);
    json(Client.anonymous(SERVER).send("POST", "jobs/search", search(person.id())), 200);
    json(person.program("search").send("POST", "jobs/search", search("anybody")), 200);
  }

  private static String search(String userId) {
    return "{\"text_prompt\":\"a\",\"user_id\":\"" + userId + "\"}";
  }

  private static JsonNode register() {
    String email = "p" + UUID.randomUUID() + "@reelmill.test";
    return json(
            Client.anonymous(SERVER)
                .send("POST", "api/auth/register", credentials(email, PASSWORD)),
            201)
        .path("data");
  }

  private static Client login(String email, String password) {
    Client person = Client.anonymous(SERVER);
    json(person.send("POST", "api/auth/login", credentials(email, password)), 200);
    return person;
  }

  private static Client bearer(String token) {
    return Client.anonymous(SERVER).with("Authorization", "Bearer " + token);
  }

  private static String credentials(String email, String password) {
    return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
  }

  private static String passwords(String present, String next) {
    return "{\"currentPassword\":\"" + present + "\",\"newPassword\":\"" + next + "\"}";
  }

  private static String token(String secret, String session, Instant expires) throws Exception {
    return token(secret, session, expires.minusSeconds(60), expires);
  }

  private static String token(String secret, String session, Instant issued, Instant expires)
      throws Exception {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .claim("sid", session)
            .issueTime(Date.from(issued))
            .expirationTime(Date.from(expires))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(secret.getBytes(UTF_8)));
    return token.serialize();
  }

  private static String stored(String emailKey) {
    return database()
        .sql("select password from users where email_key = :key")
        .param("key", emailKey)
        .query(String.class)
        .single();
  }

  private static JdbcClient database() {
    return JdbcClient.create(SERVER.part(DataSource.class));
  }
}
