package dev.reelmill.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.SharedWork;
import dev.reelmill.job.Submitted;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The cache of topics' films over a real database. */
@Timeout(60)
class TopicOrdersIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final Topic ONE = Topic.CASH_BUFFER;
  private static final TopicWork FILMS = new TopicWork(BriefOptions.DEFAULT);

  private final JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private final VideoCatalog videos = new VideoCatalog(DATABASE.source());
  private Instant now = Instant.now();

  private record Desk(TopicOrders orders, CacheCounts counts) {}

  @BeforeEach
  void empty() {
    DATABASE
        .client()
        .sql("truncate generation_jobs, owned_jobs, videos, topic_uses cascade")
        .update();
  }

  /** One server over a way to the database. */
  private Desk desk(DataSource way) {
    VideoShelf shelf = new VideoShelf(way);
    VideoCatalog catalog = new VideoCatalog(way);
    SharedWork work = new SharedWork(way, DATABASE.transactions());
    TopicCache cache = new TopicCache(shelf, catalog, work, () -> now);
    CacheCounts counts = new CacheCounts(way, shelf);
    return new Desk(
        new TopicOrders(
            cache,
            counts,
            shelf,
            catalog,
            new JobStore(way, DATABASE.transactions()),
            work,
            FILMS,
            () -> now),
        counts);
  }

  private static TopicAnswer ask(Desk desk, Topic topic) {
    return desk.orders().order(topic, Priority.NORMAL, () -> {});
  }

  /** A hundred people get three recommendations each in a month; a film takes an hour to make. */
  @Test
  void aMonthOfRecommendationsIsMostlyThere() {
    Desk desk = desk(DATABASE.source());
    Random random = new Random(20);
    Topic[] topics = Topic.values();
    for (int ask = 0; ask < 300; ask++) {
      now = now.plus(Duration.ofDays(29).dividedBy(300));
      ask(desk, topics[random.nextInt(topics.length)]);
      makeAll();
    }
    CacheTotals totals = desk.counts().totals();
    assertThat(totals.hits() + totals.misses()).isEqualTo(300);
    assertThat(totals.misses()).as("each film is made once").isEqualTo(topics.length);
    assertThat(totals.hitRate()).isGreaterThan(0.75);
  }

  @Test
  void serversCountTogether() {
    Desk first = desk(DATABASE.source());
    Desk second = desk(DATABASE.source());
    ask(first, ONE);
    makeAll();
    ask(first, ONE);
    ask(second, ONE);
    first.counts().write();
    CacheTotals totals = second.counts().totals();
    assertThat(totals.hits()).isEqualTo(2);
    assertThat(totals.misses()).isEqualTo(1);
    assertThat(totals.hitRate()).isEqualTo(2 / 3.0);
  }

  @Test
  void manyServersAtOnceQueueOneJob() {
    List<Desk> desks = List.of(desk(DATABASE.source()), desk(DATABASE.source()));
    Set<UUID> asked = new HashSet<>();
    IntStream.range(0, 40)
        .parallel()
        .mapToObj(i -> ask(desks.get(i % 2), ONE))
        .toList()
        .forEach(answer -> asked.add(((TopicAnswer.Enqueued) answer).job().jobId()));
    assertThat(asked).hasSize(1);
    assertThat(jobs.queueDepth()).isEqualTo(1);
  }

  @Test
  void whatIsOverIsMadeAgainAndOnlyOnce() {
    Desk desk = desk(DATABASE.source());
    ask(desk, ONE);
    Job first = makeAll().getFirst();
    now = now.plus(CachedFilm.KEPT).plusSeconds(1);
    assertThat(desk.orders().state(ONE)).isInstanceOf(TopicState.NotFound.class);
    Set<UUID> again = new HashSet<>();
    IntStream.range(0, 20)
        .parallel()
        .mapToObj(i -> ask(desk, ONE))
        .toList()
        .forEach(answer -> again.add(((TopicAnswer.Enqueued) answer).job().jobId()));
    assertThat(again).hasSize(1).doesNotContain(first.jobId());
    assertThat(jobs.unwanted(Duration.ZERO, 9)).extracting(Job::jobId).contains(first.jobId());
  }

  @Test
  void whatSomebodysJobKeepsIsNewAgain() {
    Desk desk = desk(DATABASE.source());
    JobRequest work =
        new JobRequest(
            "workflow", "u", FILMS.key(ONE), TopicKey.subject(ONE), "{}", null, Priority.NORMAL);
    Job own = ((Submitted.Queued) jobs.submitOwned(new OwnedRequest(work, null, null), 9)).job();
    makeAll();
    assertThat(ask(desk, ONE)).isInstanceOf(TopicAnswer.Cached.class);
    age(own.videoId());
    now = now.plusSeconds(1);
    assertThat(ask(desk, ONE)).isInstanceOf(TopicAnswer.Cached.class);
    assertThat(jobs.queueDepth()).isZero();
    assertThat(jobs.forget(own.jobId())).isTrue();
    assertThat(jobs.unwanted(Duration.ZERO, 9)).as("shared by now").isEmpty();
  }

  @Test
  void whatWasThereIsGivenOutWhileTheDatabaseIsAway() {
    boolean[] away = {false};
    DataSource way =
        new DelegatingDataSource(DATABASE.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            if (away[0]) {
              throw new SQLTransientConnectionException("away");
            }
            return super.getConnection();
          }
        };
    Desk desk = desk(way);
    ask(desk, ONE);
    makeAll();
    assertThat(ask(desk, ONE)).isInstanceOf(TopicAnswer.Cached.class);
    away[0] = true;
    now = now.plusSeconds(60);
    assertThat(ask(desk, ONE)).isInstanceOf(TopicAnswer.Cached.class);
    away[0] = false;
    assertThat(desk.counts().totals().hits()).isEqualTo(2);
  }

  @Test
  void cancellingLeavesTheirWorkToOwners() {
    Desk desk = desk(DATABASE.source());
    Job shared = ((TopicAnswer.Enqueued) ask(desk, ONE)).job();
    JobRequest work =
        new JobRequest(
            "workflow", "u", FILMS.key(ONE), TopicKey.subject(ONE), "{}", null, Priority.NORMAL);
    jobs.submitOwned(new OwnedRequest(work, null, null), 9);
    assertThat(desk.orders().cancel(ONE)).map(Job::jobId).contains(shared.jobId());
    assertThat(leases.claim("w")).map(lease -> lease.job().owner()).isEqualTo(Optional.of("u"));

    Job alone = ((TopicAnswer.Enqueued) ask(desk, Topic.CD_BASICS)).job();
    desk.orders().cancel(Topic.CD_BASICS);
    assertThat(jobs.find(alone.jobId()).orElseThrow().status().ended()).isTrue();
    assertThat(desk.orders().cancel(Topic.CD_BASICS)).isEmpty();
  }

  @Test
  void whatFailedIsTriedAgainAfterAWhile() {
    Desk desk = desk(DATABASE.source());
    Job first = ((TopicAnswer.Enqueued) ask(desk, ONE)).job();
    leases.fail(leases.claim("w").orElseThrow(), "broken", "it broke", "encode", false);
    now = Instant.now();
    assertThat(ask(desk, ONE))
        .isInstanceOfSatisfying(
            TopicAnswer.Failed.class,
            failed -> assertThat(failed.job().jobId()).isEqualTo(first.jobId()));
    assertThat(jobs.queueDepth()).isZero();
    now = now.plus(Duration.ofMinutes(11));
    assertThat(ask(desk, ONE)).isInstanceOf(TopicAnswer.Enqueued.class);
    assertThat(jobs.queueDepth()).isEqualTo(1);
  }

  @Test
  void manyWhoAskAtOnceForWhatIsNotThereAreAnsweredByTwoLooks() throws Exception {
    AtomicInteger looks = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    DataSource way =
        new DelegatingDataSource(DATABASE.source()) {
          @Override
          public Connection getConnection() throws SQLException {
            looks.incrementAndGet();
            begun.countDown();
            try {
              goOn.await();
            } catch (InterruptedException e) {
              throw new SQLException(e);
            }
            return super.getConnection();
          }
        };
    TopicCache cache =
        new TopicCache(
            new VideoShelf(way),
            new VideoCatalog(way),
            new SharedWork(way, DATABASE.transactions()),
            () -> now);
    List<Thread> askers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      askers.add(Thread.ofPlatform().daemon().start(() -> cache.find(ONE)));
      begun.await();
    }
    while (askers.stream().anyMatch(asker -> asker.getState() != Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    for (Thread asker : askers) {
      asker.join();
    }
    assertThat(looks).hasValueLessThanOrEqualTo(2);
    cache.find(ONE);
    assertThat(looks).as("who comes later is told what is there then").hasValueBetween(2, 3);
  }

  private void age(UUID video) {
    DATABASE
        .client()
        .sql("update videos set created_at = now() - interval '31 days' where video_id = :video")
        .param("video", video)
        .update();
  }

  /** What waits is made, by the database's clock at the test's time. */
  private List<Job> makeAll() {
    List<Job> made = new ArrayList<>();
    for (Optional<Lease> lease = leases.claim("w"); lease.isPresent(); lease = leases.claim("w")) {
      Job job = lease.get().job();
      leases.uploaded(lease.get());
      videos.insert(
          new PublishedVideo(
              job.videoId(),
              job.jobId(),
              job.subject(),
              job.workKey(),
              "",
              "t",
              15,
              9,
              16,
              "{}",
              now));
      leases.indexed(lease.get());
      leases.ready(lease.get());
      made.add(job);
    }
    return made;
  }
}
