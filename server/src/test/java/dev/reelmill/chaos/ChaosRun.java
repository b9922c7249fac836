package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.publish.Removal;
import dev.reelmill.publish.StorageCleanup;
import dev.reelmill.redis.RedisServer;
import dev.reelmill.storage.ObjectKeys;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/** One run of a whole system while its parts are killed, and the account that follows. */
final class ChaosRun implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STUCK = Duration.ofMinutes(5);
  private static final String ENDED =
      "select count(*) from generation_jobs where ended_at is not null";
  private static final String FRAIL =
      """
      select exists (select from generation_jobs where status in ('queued', 'running', 'uploaded')
        and (retry_count >= 2 or deaths >= 2))
      """;
  private static final long LONGEST_DOWN_MILLIS = 3_000;
  private static final int AUDITS_AT_ONCE = 2;
  private static final String TOTAL = "select sum(times) from job_totals where what = '%s'";

  /**
   * How large it is and how rough.
   *
   * @param distance between two harms, on average
   * @param leaseSeconds the setting of that name
   */
  record Size(int jobs, int workers, Duration distance, int leaseSeconds) {}

  private final long seed;
  private final Size size;
  private final Path folder;
  private final Cluster cluster;
  private final RedisServer redis;
  private final Program api;
  private final URI address;
  private long endedBefore;
  private final List<Program> workers = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final Queue<Recoveries.Death> deaths = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService thaws =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("thaws").factory());

  /** A system whose programs do not run yet. */
  ChaosRun(long seed, Size size, Path folder) throws Exception {
    this.seed = seed;
    this.size = size;
    this.folder = folder;
    cluster = new Cluster(folder);
    Map<String, String> rules = Map.of("LEASE_SECONDS", Integer.toString(size.leaseSeconds()));
    int port = freePort();
    address = URI.create("http://127.0.0.1:" + port + "/");
    redis = RedisServer.start();
    Map<String, String> shared = new HashMap<>(rules);
    shared.put("REDIS_URL", redis.url());
    shared.put("REELMILL_ANONYMOUS", "true");
    api = cluster.program("api", shared, "api", "--port", Integer.toString(port));
    for (int number = 1; number <= size.workers(); number++) {
      workers.add(cluster.worker("worker-" + number, rules));
    }
    parts.add(cluster.postgres());
    parts.add(new RedisPart(redis));
    parts.add(api);
    parts.addAll(workers);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /**
   * Makes all films in spite of everything, then looks at each.
   *
   * @param recoveries gets this run's
   * @return what happened, in a line
   */
  String run(Recoveries recoveries) throws Exception {
    Instant begun = Instant.now();
    Map<String, Integer> done;
    try (Supervisor supervisor = new Supervisor(parts)) {
      Cluster.await("a worker is ready", START, this::someWorkerIsReady);
      try (Demand demand = new Demand(cluster, seed, size.jobs());
          Invariants invariants = new Invariants(cluster)) {
        done = harmUntilTheEnd(supervisor, demand);
        workers.forEach(Program::thaw);
        Cluster.await("the database answers", START, () -> isSo("select true"));
        Cluster.await("the server answers", START, () -> status("health") == 200);
        assertThat(invariants.broken()).isEmpty();
        assertAllAreReady(demand);
      }
      assertThat(status("media/" + ObjectKeys.multivariantPlaylist(anyVideo()))).isEqualTo(200);
    }
    cluster.postgres().start();
    Cluster.await("the database answers", START, () -> isSo("select true"));
    assertEveryFilmIsWhole();
    assertNothingIsLeft();
    assertEachEndIsCountedOnce();
    Recoveries mine = new Recoveries();
    mine.add(cluster.sql(), List.copyOf(deaths));
    recoveries.add(cluster.sql(), List.copyOf(deaths));
    return String.format(
        Locale.ROOT,
        "seed %d: %d films in %d s, %d attempts %s, %s; %s",
        seed,
        size.jobs(),
        Duration.between(begun, Instant.now()).toSeconds(),
        cluster.count("select count(*) from job_attempts"),
        outcomes(),
        done,
        mine);
  }

  private Map<String, Integer> harmUntilTheEnd(Supervisor supervisor, Demand demand)
      throws Exception {
    try (Weather weather = new Weather(cluster.line())) {
      List<Harm> harms = harms(supervisor, weather);
      Chaos chaos = new Chaos(harms, seed, size.distance(), this::mercy);
      try (chaos) {
        awaitEnd(demand);
      }
      return chaos.done();
    }
  }

  private boolean someWorkerIsReady() throws Exception {
    for (Program worker : workers) {
      if (worker.log().contains("is ready for work")) {
        return true;
      }
    }
    return false;
  }

  private List<Harm> harms(Supervisor supervisor, Weather weather) {
    List<Harm> harms = new ArrayList<>(weather.harms());
    harms.add(new Harm("worker killed", 9, random -> killWorker(supervisor, random)));
    harms.add(new Harm("worker frozen", 1, this::freezeWorker));
    harms.add(death(supervisor, api, 2));
    harms.add(death(supervisor, cluster.postgres(), 2));
    harms.add(death(supervisor, new RedisPart(redis), 1));
    return harms;
  }

  private static Harm death(Supervisor supervisor, Part part, int weight) {
    return new Harm(part.name() + " killed", weight, random -> kill(supervisor, part, random));
  }

  private static boolean kill(Supervisor supervisor, Part part, RandomGenerator random) {
    supervisor.kill(part, Duration.ofMillis(random.nextLong(LONGEST_DOWN_MILLIS)));
    return true;
  }

  private boolean killWorker(Supervisor supervisor, RandomGenerator random) {
    Optional<Program> worker = anyBusy(random);
    worker.ifPresent(
        one -> {
          deaths.add(new Recoveries.Death(one.life(), Instant.now()));
          kill(supervisor, one, random);
        });
    return worker.isPresent();
  }

  /** For longer than its lease lasts. */
  private boolean freezeWorker(RandomGenerator random) {
    Optional<Program> worker = anyBusy(random);
    worker.ifPresent(
        one -> {
          one.freeze();
          long seconds = size.leaseSeconds() + random.nextLong(1, 6);
          var _ = thaws.schedule(one::thaw, seconds, TimeUnit.SECONDS);
        });
    return worker.isPresent();
  }

  /** One that has a job: what only starts is not worth killing. */
  private Optional<Program> anyBusy(RandomGenerator random) {
    List<String> busy =
        cluster.texts(
            "select worker from generation_jobs where lease_token is not null order by 1");
    List<Program> choice = workers.stream().filter(worker -> busy.contains(worker.life())).toList();
    return choice.isEmpty()
        ? Optional.empty()
        : Optional.of(choice.get(random.nextInt(choice.size())));
  }

  /**
   * Whether no harm may be done now: to a job whose next misfortune might be the last that the
   * queue forgives it, and while nothing was made since the last one, as on a machine that is too
   * busy.
   */
  private boolean mercy() {
    try {
      long ended = cluster.count(ENDED);
      boolean nothingMade = ended == endedBefore;
      endedBefore = ended;
      return nothingMade || isSo(FRAIL);
    } catch (DataAccessException away) {
      return true;
    }
  }

  private void awaitEnd(Demand demand) throws Exception {
    long[] ended = {-1};
    while (!demand.allAsked() || !allEnded()) {
      try {
        Cluster.await(
            "one more job has ended",
            STUCK,
            () -> (demand.allAsked() && allEnded()) || moreThan(ended));
      } catch (AssertionError stuck) {
        throw new AssertionError("stuck: " + cluster.jobs().counts(), stuck);
      }
    }
  }

  private boolean moreThan(long[] before) {
    try {
      long ended = cluster.count(ENDED);
      boolean more = ended > before[0];
      before[0] = ended;
      return more;
    } catch (DataAccessException away) {
      return false;
    }
  }

  private boolean allEnded() {
    return isSo("select not exists (select from generation_jobs where ended_at is null)");
  }

  /** False also when the database does not answer. */
  private boolean isSo(String question) {
    try {
      return cluster.texts(question).equals(List.of("t"));
    } catch (DataAccessException away) {
      return false;
    }
  }

  private void assertAllAreReady(Demand demand) {
    for (Order order : demand.kept()) {
      Job job = demand.job(order);
      assertThat(job.status()).as(job.toString()).isEqualTo(JobStatus.READY);
      List<UUID> made =
          cluster.ids("select video_id from videos where work_key = '" + order.workKey() + "'");
      assertThat(made).as(job.toString()).containsExactly(job.videoId());
    }
    long films = demand.kept().stream().map(Order::work).distinct().count();
    assertThat(films).isEqualTo(size.jobs());
    // A film whose only asker has changed their mind may have been faster than that.
    assertThat(cluster.count("select count(*) from videos"))
        .isEqualTo(cluster.count("select count(*) from generation_jobs where status = 'ready'"))
        .isBetween(films, films + size.jobs() / 20);
    assertThat(cluster.count("select count(*) from generation_jobs where status = 'failed'"))
        .isZero();
  }

  private UUID anyVideo() {
    return cluster.videos().recent(1).getFirst().videoId();
  }

  private int status(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(20)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    }
  }

  private void assertEveryFilmIsWhole() throws Exception {
    List<UUID> ids = cluster.ids("select video_id from videos");
    List<String> problems = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AUDITS_AT_ONCE)) {
      List<Future<List<String>>> audits = new ArrayList<>();
      for (UUID id : ids) {
        PublishedVideo video = cluster.videos().find(id).orElseThrow();
        audits.add(threads.submit(() -> FilmAudit.problems(video, cluster.objects(), folder)));
      }
      for (Future<List<String>> audit : audits) {
        problems.addAll(audit.get());
      }
    }
    assertThat(problems).isEmpty();
  }

  /** After what housekeeping does, the bucket has published films and nothing else. */
  private void assertNothingIsLeft() {
    StorageCleanup cleanup =
        new StorageCleanup(cluster.objects(), cluster.jobs(), cluster.videos());
    new Removal(cluster.objects(), cluster.videos(), cluster.jobs()).removeUnwanted(Duration.ZERO);
    cleanup.removeLeftovers();
    cleanup.removeProvisional(Duration.ZERO);
    assertThat(cleanup.orphans()).isEmpty();
    List<UUID> known = cluster.ids("select video_id from videos");
    Stream<UUID> stored =
        cluster.objects().list(ObjectKeys.VIDEOS).stream()
            .flatMap(key -> ObjectKeys.videoOf(key).stream())
            .distinct();
    assertThat(stored).containsExactlyInAnyOrderElementsOf(known);
  }

  private void assertEachEndIsCountedOnce() {
    cluster.tally().count();
    assertThat(cluster.count(TOTAL.formatted("attempt_seconds")))
        .isEqualTo(cluster.count("select count(*) from job_attempts"));
    assertThat(cluster.count(TOTAL.formatted("job_seconds")))
        .isEqualTo(cluster.count("select count(*) from generation_jobs"));
  }

  private String outcomes() {
    return cluster
        .texts(
            """
            select outcome || coalesce(' ' || error_code, '') || ' ' || count(*) from job_attempts
            group by outcome, error_code order by outcome, error_code
            """)
        .toString();
  }

  @Override
  public void close() throws IOException {
    thaws.shutdownNow();
    parts.forEach(Part::kill);
    cluster.close();
  }
}
