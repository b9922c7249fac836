package dev.reelmill.api.auth;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.account.Accounts;
import dev.reelmill.account.Login;
import dev.reelmill.account.Sessions;
import dev.reelmill.app.Client;
import dev.reelmill.app.SharedServer;
import dev.reelmill.job.JobStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Accounts that end, passwords that change at the wrong moment, administrators locked out. */
@Timeout(60)
class AccountEndingIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final String PASSWORD = "correct horse battery";

  @Test
  void anAccountEndsWithAllThatIsTheirsAndTheirKeys() {
    Client person = Client.person(SERVER);
    Client program = person.program("generate");
    String ownJob = order(person);
    String ended = order(person);
    person.send("DELETE", "api/v1/videos/jobs/" + ended, null);
    String jobOfTheKey = order(program);
    String dream =
        json(
                person.send(
                    "POST",
                    "dreams",
                    "{\"title\":\"T\",\"text\":\"I flew and I fell and I sang\"}"),
                201)
            .path("did")
            .asString();
    String document =
        json(
                person.send(
                    "POST",
                    "api/v1/knowledge",
                    "{\"collection\":\"c\",\"title\":\"t\",\"text\":\"Whales sing in the sea.\"}"),
                201)
            .path("document_id")
            .asString();

    JsonNode wrong = json(person.send("DELETE", "api/auth/me", "{\"password\":\"no\"}"), 400);
    assertThat(wrong.at("/error/fields/password").asString()).isEqualTo("is not your password");
    Client elsewhere = Client.anonymous(SERVER).token(String.valueOf(person.token()));
    json(person.send("DELETE", "api/auth/me", "{\"password\":\"%s\"}".formatted(PASSWORD)), 200);

    assertThat(elsewhere.send("GET", "api/auth/me", null).statusCode()).isEqualTo(401);
    assertThat(program.send("GET", "api/v1/videos/jobs", null).statusCode()).isEqualTo(401);
    JobStore jobs = SERVER.part(JobStore.class);
    for (String job : List.of(ownJob, ended, jobOfTheKey)) {
      assertThat(jobs.find(UUID.fromString(job))).isEmpty();
    }
    Client other = Client.person(SERVER);
    assertThat(other.send("GET", "dreams/" + dream, null).statusCode()).isEqualTo(404);
    assertThat(other.send("GET", "api/v1/knowledge/" + document, null).statusCode()).isEqualTo(404);
  }

  @Test
  void administratorsEndAccountsButNotTheLastOfTheirs() {
    Client administrator = Client.administrator(SERVER);
    Client person = Client.person(SERVER);
    JsonNode newest = json(administrator.send("GET", "admin/users?limit=1", null), 200);
    assertThat(newest.at("/items/0/user_id").asString()).isEqualTo(person.id());
    assertThat(newest.at("/items/0/role").asString()).isEqualTo("user");
    String cursor = newest.path("next_cursor").asString();
    JsonNode next = json(administrator.send("GET", "admin/users?cursor=" + cursor, null), 200);
    assertThat(next.findValuesAsString("user_id")).doesNotContain(person.id()).isNotEmpty();
    assertThat(administrator.send("DELETE", "admin/users/" + person.id(), null).statusCode())
        .isEqualTo(204);
    assertThat(person.send("GET", "api/auth/me", null).statusCode()).isEqualTo(401);
    JsonNode refused =
        json(administrator.send("DELETE", "admin/users/" + administrator.id(), null), 409);
    assertThat(refused.path("code").asString()).isEqualTo("last_administrator");
  }

  @Test
  void aLoginWithAPasswordThatIsChangedMeanwhileComesToNothing() {
    Client person = Client.person(SERVER);
    Accounts accounts = SERVER.part(Accounts.class);
    String email = accounts.find(UUID.fromString(person.id())).orElseThrow().email();
    Login old = accounts.authenticate(email, PASSWORD).orElseThrow();
    Login fresh =
        accounts
            .changePassword(UUID.fromString(person.id()), PASSWORD, "another password altogether")
            .orElseThrow();
    Sessions sessions = SERVER.part(Sessions.class);
    assertThat(sessions.open(old)).isEmpty();
    assertThat(sessions.open(fresh)).isPresent();
    assertThat(old.toString()).doesNotContain(old.proof());
  }

  @Test
  void whoIsLockedOutIsLetInAgainAndEverybodyElseIsPutOut() {
    Client person = Client.person(SERVER);
    Accounts accounts = SERVER.part(Accounts.class);
    String email = accounts.find(UUID.fromString(person.id())).orElseThrow().email();
    accounts.recover(email, "a password that was made up");
    assertThat(person.send("GET", "api/auth/me", null).statusCode()).isEqualTo(401);
    Login login = accounts.authenticate(email, "a password that was made up").orElseThrow();
    assertThat(login.account().administrator()).isTrue();
    accounts.end(login.account().userId()); // lest other tests find two administrators
  }

  private static String order(Client who) {
    String brief =
        "{\"kind\":\"dream\",\"title\":\"D\",\"text\":\"%s\"}".formatted(UUID.randomUUID());
    return json(who.send("POST", "api/v1/videos/generate", brief), 202).path("job_id").asString();
  }
}
