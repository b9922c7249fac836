package dev.reelmill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.Lease;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.SharedWork;
import dev.reelmill.job.Submitted;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What goes and what stays, with a real store and database. */
@Timeout(120)
class VideoCleanupIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final int OBJECTS = 25;
  private static final int FILMS = 8;
  private static final long PLENTY = Long.MAX_VALUE;

  @TempDir private Path folder;
  private ObjectStore store;
  private PublishFixture world;
  private SharedWork work;
  private FilmPackage film;

  @BeforeEach
  void empty(@TempDir Path files) throws IOException {
    DATABASE.client().sql("truncate generation_jobs, owned_jobs, videos cascade").update();
    store = new LocalObjectStore(folder);
    world = new PublishFixture(DATABASE.source(), store);
    work = new SharedWork(DATABASE.source(), DATABASE.transactions());
    film = PublishFixture.film(files);
  }

  private VideoCleanup cleanup(long quota) {
    return new VideoCleanup(
        store,
        world.cleanup,
        new VideoShelf(DATABASE.source()),
        work,
        new Removal(store, world.catalog, world.jobs),
        new KeepingRules(
            "topic:", Duration.ofDays(30), quota, true, subjects -> Set.of("posting:listed")));
  }

  @Test
  void aDryRunTellsWhatARunRemoves() {
    Job expired = published("topic:a");
    age(expired, 31);
    Job fresh = published("topic:b");
    age(fresh, 29);
    Job old = published("posting:gone");
    age(old, 60);
    Job listed = published("posting:listed");
    age(listed, 90);
    Job failed = leftOvers();
    UUID stray = UUID.randomUUID();
    store.put(ObjectKeys.mp4(stray), new byte[1000]);
    long usual = bytes(fresh);

    VideoCleanup cleanup = cleanup(usual * 2 + 100);
    CleanedUp told = cleanup.run(true);
    assertThat(told).isEqualTo(new CleanedUp(1, OBJECTS + 1, 1, usual * 2));
    assertThat(cleanup.run(true)).as("nothing was removed").isEqualTo(told);
    assertThat(cleanup.run(false)).isEqualTo(told);
    assertThat(cleanup.run(false)).isEqualTo(new CleanedUp(0, 0, 0, usual * 2));
    for (Job gone : new Job[] {expired, old, failed}) {
      assertThat(store.list(ObjectKeys.video(gone.videoId()))).isEmpty();
      assertThat(world.catalog.find(gone.videoId())).isEmpty();
    }
    assertThat(store.list(ObjectKeys.video(stray))).isEmpty();
    assertWhole(fresh);
    assertWhole(listed);
  }

  @Test
  void theLeastRecentlyUsedGoFirst() {
    Job first = published("topic:a");
    age(first, 9);
    Job second = published("topic:b");
    age(second, 8);
    new VideoShelf(DATABASE.source()).used(Set.of(first.videoId()));
    assertThat(cleanup(bytes(first)).run(false).evicted()).isEqualTo(1);
    assertThat(world.catalog.find(second.videoId())).isEmpty();
    assertWhole(first);
    assertThat(published("topic:b").jobId()).as("it may be made again").isNotNull();
  }

  @Test
  void whatSomebodysJobRefersToStays() {
    JobRequest request = request("topic:a", "key of a");
    Job own =
        ((Submitted.Queued) world.jobs.submitOwned(new OwnedRequest(request, null, null), 9)).job();
    publish(world.claim());
    age(own, 31);
    assertThat(cleanup(0).run(false).expired()).isZero();
    assertWhole(own);
    world.jobs.submitShared(request, 99);
    world.jobs.forget(own.jobId());
    assertThat(cleanup(PLENTY).run(false).expired()).isEqualTo(1);
  }

  /** A video whose job is forgotten is ordered again while it is removed. */
  @Test
  void whoOrdersWhatIsBeingRemovedGetsAnother() {
    Job job = published("topic:a");
    DATABASE.client().sql("delete from generation_jobs").update();
    age(job, 31);
    assertThat(cleanup(PLENTY).run(false).expired()).isEqualTo(1);
    JobRequest request = request("topic:a", "topic:a");
    Submitted again = world.jobs.submitOwned(new OwnedRequest(request, null, job.videoId()), 9);
    assertThat(((Submitted.Queued) again).job().videoId()).isNotEqualTo(job.videoId());
    assertThat(((Submitted.Queued) again).job().status()).isEqualTo(JobStatus.QUEUED);
  }

  /** Films are made and published while everything that may go is removed, again and again. */
  @Test
  void nothingThatIsMadeMeanwhileIsHurt() {
    CompletableFuture<Void> making =
        CompletableFuture.runAsync(
            () -> {
              for (int number = 0; number < FILMS; number++) {
                published("topic:" + number % 3, "work " + number);
              }
            });
    VideoCleanup cleanup = cleanup(0);
    int evicted = 0;
    while (!making.isDone()) {
      evicted += cleanup.run(false).evicted();
    }
    making.join();
    evicted += cleanup.run(false).evicted();
    assertThat(evicted).as("each was whole before it went").isEqualTo(FILMS);
    assertThat(world.catalog.count()).isZero();
    assertThat(store.list("")).isEmpty();
    assertThat(
            DATABASE
                .client()
                .sql("select count(*) from generation_jobs where status <> 'ready'")
                .query(Long.class)
                .single())
        .isZero();
  }

  private Job published(String subject) {
    return published(subject, subject);
  }

  private Job published(String subject, String workKey) {
    Job job = ((Submitted.Queued) world.jobs.submitShared(request(subject, workKey), 99)).job();
    publish(world.claim());
    return job;
  }

  private static JobRequest request(String subject, String workKey) {
    return new JobRequest("topics", "u", workKey, subject, "{}", null, Priority.NORMAL);
  }

  private void publish(Lease lease) {
    world.publisher.upload(lease, film, Set.of());
    world.publisher.index(lease);
  }

  private Job leftOvers() {
    Job job = ((Submitted.Queued) world.jobs.submitShared(request("x", "x"), 99)).job();
    Lease lease = world.claim();
    world.publisher.upload(lease, film, Set.of());
    world.leases.fail(lease, "broken", "", "index", false);
    return job;
  }

  private void age(Job job, int days) {
    DATABASE
        .client()
        .sql(
            "update videos set created_at = now() - :days * interval '1 day'"
                + " where video_id = :video")
        .param("days", days)
        .param("video", job.videoId())
        .update();
  }

  private long bytes(Job job) {
    return store.list(ObjectKeys.video(job.videoId())).stream()
        .mapToLong(key -> store.find(key).orElseThrow().bytes())
        .sum();
  }

  private void assertWhole(Job job) {
    assertThat(world.catalog.find(job.videoId())).isPresent();
    assertThat(store.list(ObjectKeys.video(job.videoId()))).hasSize(OBJECTS);
  }
}
