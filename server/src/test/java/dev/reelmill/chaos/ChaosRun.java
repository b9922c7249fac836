package dev.reelmill.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.storage.ObjectKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataAccessException;

/** One run of a whole system while its parts are killed, and the account that follows. */
final class ChaosRun implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STUCK = Duration.ofMinutes(5);
  private static final String ENDED =
      "select count(*) from generation_jobs where ended_at is not null";
  private static final String ALL_ENDED =
      "select not exists (select from generation_jobs where ended_at is null)";
  private static final String FRAIL =
      """
      select exists (select from generation_jobs where status in ('queued', 'running', 'uploaded')
        and (retry_count >= 2 or deaths >= 2))
      """;

  /**
   * How large it is and how rough.
   *
   * @param distance between two harms, on average
   * @param leaseSeconds the setting of that name
   */
  record Size(int jobs, int workers, Duration distance, int leaseSeconds) {}

  private final long seed;
  private final Size size;
  private final Installation installation;
  private final Cluster cluster;
  private final FilmAccount films;
  private final List<Wish> wishes;
  private long endedBefore;

  /** A system whose programs do not run yet. */
  ChaosRun(long seed, Size size, Path folder) throws Exception {
    this.seed = seed;
    this.size = size;
    installation = new Installation(size.workers(), size.leaseSeconds(), folder);
    cluster = installation.cluster();
    films = new FilmAccount(cluster, folder);
    wishes = Plan.of(seed, size.jobs());
  }

  /**
   * Makes all films in spite of everything, then looks at each.
   *
   * @param recoveries gets this run's
   * @return what happened, in a line
   */
  String run(Recoveries recoveries) throws Exception {
    Instant begun = Instant.now();
    Harmed harmed;
    try (Supervisor supervisor = new Supervisor(installation.parts())) {
      Cluster.await("a worker is ready", START, installation::someWorkerIsReady);
      Cluster.await("the server answers", START, installation::answers);
      harmed = askWhileHarmIsDone(supervisor);
      String film = "media/" + ObjectKeys.multivariantPlaylist(anyVideo());
      assertThat(installation.status(film)).isEqualTo(200);
    }
    cluster.postgres().start();
    Cluster.await("the database answers", START, () -> cluster.isSo("select true"));
    films.assertEachIsWhole();
    films.assertNothingIsLeft();
    films.assertEachEndIsCountedOnce();
    Recoveries mine = new Recoveries();
    mine.add(cluster.sql(), harmed.deaths());
    recoveries.add(cluster.sql(), harmed.deaths());
    return String.format(
        Locale.ROOT,
        "seed %d: %d films in %d s, %d attempts %s, %s; %s; %s",
        seed,
        size.jobs(),
        Duration.between(begun, Instant.now()).toSeconds(),
        cluster.count("select count(*) from job_attempts"),
        films.outcomes(),
        harmed.done(),
        harmed.asked(),
        mine);
  }

  /**
   * What came of it.
   *
   * @param done how often each harm was done
   * @param asked what askers did, in words
   */
  private record Harmed(Map<String, Integer> done, List<Recoveries.Death> deaths, String asked) {}

  private Harmed askWhileHarmIsDone(Supervisor supervisor) throws Exception {
    Doors doors = new Doors(installation.address(), wishes);
    try (Callbacks callbacks = new Callbacks();
        Demand demand = new Demand(cluster.jobs(), doors, callbacks, wishes);
        Invariants invariants = new Invariants(cluster)) {
      List<Recoveries.Death> deaths;
      Map<String, Integer> done;
      try (Weather weather = new Weather(cluster.line());
          Misfortunes misfortunes =
              new Misfortunes(installation, supervisor, doors.crossing(), size.leaseSeconds())) {
        List<Harm> harms = new ArrayList<>(weather.harms());
        harms.addAll(misfortunes.harms());
        Chaos chaos = new Chaos(harms, seed, size.distance(), this::mercy);
        try (chaos) {
          awaitEnd(demand);
        }
        done = chaos.done();
        deaths = misfortunes.deaths();
      }
      Cluster.await("the database answers", START, () -> cluster.isSo("select true"));
      Cluster.await("the server answers", START, installation::answers);
      assertThat(invariants.broken()).isEmpty();
      assertThat(demand.failures()).isEmpty();
      films.assertAllAreReady(demand);
      new AskerAccount(demand, doors, callbacks, cluster).check();
      return new Harmed(done, deaths, demand.toString());
    }
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
      return nothingMade || cluster.isSo(FRAIL);
    } catch (DataAccessException away) {
      return true;
    }
  }

  private void awaitEnd(Demand demand) throws Exception {
    long[] ended = {-1};
    while (!over(demand)) {
      try {
        Cluster.await("one more job has ended", STUCK, () -> over(demand) || moreThan(ended));
      } catch (AssertionError stuck) {
        throw new AssertionError("stuck: " + cluster.jobs().counts(), stuck);
      }
    }
  }

  private boolean over(Demand demand) {
    return demand.allAsked() && cluster.isSo(ALL_ENDED);
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

  private UUID anyVideo() {
    return cluster.videos().recent(1).getFirst().videoId();
  }

  @Override
  public void close() throws IOException {
    installation.close();
  }
}
