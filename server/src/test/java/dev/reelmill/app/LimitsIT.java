package dev.reelmill.app;

import static dev.reelmill.app.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.limit.Rate;
import dev.reelmill.limit.RateLimiter;
import dev.reelmill.limit.Rates;
import dev.reelmill.limit.Verdict;
import dev.reelmill.posting.BoardImport;
import dev.reelmill.posting.GreenhousePosting;
import dev.reelmill.posting.ParsedBoard;
import dev.reelmill.redis.RedisServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Floods, and a Redis that goes away, as callers of a whole server meet them. */
@Timeout(120)
class LimitsIT {
  private static final RedisServer REDIS = RedisServer.start();
  @TempDir private static Path home = Path.of("");
  private static @Nullable Server server;

  @BeforeAll
  static void start() {
    Map<String, String> given =
        Map.of(
            "REELMILL_HOME", home.toString(),
            "REELMILL_PORT", "0",
            "WORKERS", "0",
            "API_BASE_URL", "https://reelmill.test",
            "REDIS_URL", REDIS.url(),
            "TRUSTED_PROXIES", "127.0.0.1");
    server = Server.start(Settings.read(given, Map.of(), new Properties()));
  }

  @AfterAll
  static void stop() {
    server().close();
    REDIS.close();
  }

  private static Server server() {
    return Objects.requireNonNull(server);
  }

  private final Rates rates = server().part(Rates.class);

  @Test
  void aViewerWhoFloodsIsToldHowLongToWait() {
    Client viewer = from("203.0.113.1");
    String name = "viewer " + UUID.randomUUID();
    HttpResponse<String> first = search(viewer, name);
    json(first, 200);
    assertThat(header(first, "RateLimit-Policy"))
        .isEqualTo("\"search-address\";q=600;w=60, \"search-viewer\";q=120;w=60");
    assertThat(header(first, "RateLimit"))
        .matches("\"search-address\";r=\\d+;t=\\d+, \"search-viewer\";r=119;t=60");
    HttpResponse<String> answer = first;
    int granted = 0;
    while (answer.statusCode() == 200) {
      granted++;
      answer = search(viewer, name);
    }
    assertThat(granted).isBetween(120, 240); // Redis may have been away for a moment
    JsonNode problem = json(answer, 429);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(problem.path("code").asString()).isEqualTo("rate_limited");
    assertThat(problem.path("status").asInt()).isEqualTo(429);
    long wait = Long.parseLong(header(answer, "Retry-After"));
    assertThat(wait).isBetween(1L, 60L);
    assertThat(problem.path("detail").asString()).contains("search-viewer", wait + " seconds");
    assertThat(header(answer, "RateLimit")).endsWith("\"search-viewer\";r=0;t=" + wait);
    json(search(from("203.0.113.2"), name), 429);
    json(search(viewer, "another viewer"), 200);
  }

  @Test
  void anAddressThatFloodsIsRefusedWhoeverItSaysItIs() {
    exhaust(rates.searchAddress(), "203.0.113.3");
    JsonNode problem = json(search(from("203.0.113.3"), "anybody"), 429);
    assertThat(problem.path("detail").asString()).contains("search-address");
    json(search(from("203.0.113.3, 203.0.113.4"), "anybody"), 200);
  }

  @Test
  void aNetworkOfVersionSixIsOneCaller() {
    exhaust(rates.searchAddress(), "20010db800010002/64");
    json(search(from("2001:db8:1:2::7"), "anybody"), 429);
    json(search(from("2001:db8:1:2:ffff::"), "anybody"), 429);
    json(search(from("2001:db8:1:3::7"), "anybody"), 200);
  }

  @Test
  void guessingPasswordsAndOpeningAccountsIsLimited() {
    String wrong = "{\"email\":\"Ada@limits.test\",\"password\":\"wrong horse battery\"}";
    exhaust(rates.login(), "203.0.113.5 ada@limits.test");
    HttpResponse<String> refused = from("203.0.113.5").send("POST", "api/auth/login", wrong);
    assertThat(json(refused, 429).at("/error/code").asString()).isEqualTo("rate_limited");
    assertThat(header(refused, "Retry-After")).isNotEmpty();
    json(from("203.0.113.6").send("POST", "api/auth/login", wrong), 401);
    exhaust(rates.loginAddress(), "203.0.113.8");
    HttpResponse<String> ofMany = from("203.0.113.8").send("POST", "api/auth/login", wrong);
    assertThat(json(ofMany, 429).at("/error/message").asString()).contains("login-address");
    exhaust(rates.registration(), "203.0.113.5");
    json(from("203.0.113.5").send("POST", "api/auth/register", wrong), 429);
  }

  @Test
  void eachVideoOfABatchCountsAsOneAskedFor() {
    Client person = Client.person(server());
    String film = "{\"kind\":\"prompt\",\"prompt\":\"A cat.\",\"style\":\"fun\",\"duration\":5}";
    String two = "{\"items\":[%1$s,%1$s]}".formatted(film);
    HttpResponse<String> accepted = person.send("POST", "api/v1/videos/batch", two);
    assertThat(json(accepted, 200).path("items")).allMatch(item -> item.has("job_id"));
    assertThat(header(accepted, "RateLimit")).startsWith("\"generation\";r=118;");
    exhaust(rates.generation(), person.id());
    JsonNode refused = json(person.send("POST", "api/v1/videos/batch", two), 200);
    assertThat(refused.at("/items/1").toString()).contains("rate_limited");
    json(person.send("POST", "api/v1/videos/generate", film), 429);
    json(person.program("generate").send("POST", "api/v1/videos/generate", film), 429);
  }

  @Test
  void whatStrangersHaveMadeIsLimitedByTheirAddressAndNoSearchIsRefused() {
    List<GreenhousePosting> board = new ArrayList<>();
    for (int id = 1; id <= 6; id++) {
      board.add(
          new GreenhousePosting(
              id,
              "Larkspur " + id,
              "Python Developer",
              "Ghent",
              "https://jobs.example.com/" + id,
              List.of(),
              List.of(),
              null,
              "<p>Team " + id + "</p>"));
    }
    new BoardImport(server().database()).importBoard(new ParsedBoard(board, List.of()), "larkspur");
    await(() -> !films(from("203.0.113.9"), "stranger").isEmpty());
    Set<String> made = films(from("203.0.113.9"), "stranger");
    for (int i = 0; i < 3; i++) {
      String address = "203.0.113." + (20 + i); // a new one, whose minute has only begun
      exhaust(rates.generation(), address);
      assertThat(made).as("joined").containsAll(films(from(address), "stranger " + i));
    }
    Client person = Client.person(server());
    exhaust(rates.generation(), person.id());
    assertThat(made).as("joined").containsAll(films(person.program("search"), "one of many"));
    await(() -> !made.containsAll(films(from("203.0.113.9"), "another stranger")));
  }

  private static Set<String> films(Client caller, String viewer) {
    String wanted = "{\"text_prompt\":\"python developer\",\"user_id\":\"" + viewer + "\"}";
    JsonNode answer = json(caller.send("POST", "jobs/search", wanted), 200);
    Set<String> jobs = new HashSet<>();
    answer.path("generation_job_ids").forEach(job -> jobs.add(job.asString()));
    assertThat(answer.path("generation_triggered").asBoolean()).isEqualTo(!jobs.isEmpty());
    return jobs;
  }

  @Test
  void strangersHaveFewAnswersKeptAndAreAnsweredAllTheSame() {
    String skipped = "{\"persona\":\"general\",\"topic\":\"cash_buffer\"}";
    for (int i = 0; i < 100; i++) {
      json(
          from("203.0.113.10")
              .with("Idempotency-Key", "key-" + i)
              .send("POST", "videos/generate", skipped),
          200);
    }
    assertThat(
            JdbcClient.create(server().database())
                .sql("select count(*) from idempotency_keys where caller like '%203.0.113.10'")
                .query(Integer.class)
                .single())
        .isBetween(30, 60); // Redis may have been away for a moment
  }

  @Test
  void aServerWithoutItsRedisIsDegradedAndAnswersAllTheSame() {
    await(() -> redisIs("up"));
    assertThat(health().at("/parts/redis/detail").asString())
        .isEqualTo("connected to " + REDIS.url() + "/0");
    REDIS.stall();
    json(search(from("203.0.113.7"), "patient viewer"), 200);
    await(() -> redisIs("down"));
    assertThat(health().path("status").asString()).isEqualTo("degraded");
    REDIS.restart();
    json(search(from("203.0.113.7"), "patient viewer"), 200);
    await(() -> redisIs("up"));
    json(search(from("203.0.113.7"), "patient viewer"), 200);
  }

  private static boolean redisIs(String status) {
    return health().at("/parts/redis/status").asString().equals(status);
  }

  private static JsonNode health() {
    return json(Client.anonymous(server()).send("GET", "health", null), 200);
  }

  private static void exhaust(Rate rate, String who) {
    RateLimiter limiter = server().part(RateLimiter.class);
    while (limiter.take(rate, who) instanceof Verdict.Granted) {
      // one more
    }
  }

  private static Client from(String address) {
    return Client.anonymous(server()).with("X-Forwarded-For", address);
  }

  private static HttpResponse<String> search(Client caller, String viewer) {
    return caller.send(
        "POST", "jobs/search", "{\"text_prompt\":\"baker\",\"user_id\":\"" + viewer + "\"}");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
    }
  }
}
