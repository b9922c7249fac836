package dev.reelmill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Retried;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.storage.WrappedStore;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to no video goes, and nothing else. */
class StorageCleanupIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  @TempDir Path directory;

  private ObjectStore store;
  private PublishFixture world;
  private FilmPackage film;

  @BeforeEach
  void open() throws IOException {
    DATABASE.client().sql("truncate generation_jobs, videos cascade").update();
    store = new LocalObjectStore(directory.resolve("objects"));
    world = new PublishFixture(DATABASE.source(), store);
    film = PublishFixture.film(Files.createDirectory(directory.resolve("film")));
  }

  @Test
  void objectsOfAFailedJobAreOrphans() {
    Job failed = world.queue("failed");
    Lease lease = world.claim();
    world.publisher.upload(lease, film, Set.of());
    Job published = world.queue("published");
    world.publish(film, world.claim());
    store.put("hls/readme.txt", new byte[1]);
    store.put("elsewhere/" + failed.videoId() + "/poster.jpg", new byte[1]);
    assertThat(world.cleanup.orphans()).isEmpty();
    world.leases.fail(lease, "database_down", "gone", "index", false);
    assertThat(world.cleanup.orphans())
        .hasSize(25)
        .allMatch(key -> key.startsWith(ObjectKeys.video(failed.videoId())));
    assertThat(world.cleanup.removeLeftovers()).isEqualTo(25);
    assertThat(world.cleanup.orphans()).isEmpty();
    assertThat(store.list(ObjectKeys.video(failed.videoId()))).isEmpty();
    assertThat(store.list(ObjectKeys.video(published.videoId()))).hasSize(25);
  }

  @Test
  void whatALateAttemptStoresOfAVideoThatNobodyWantsAnyMoreGoes() {
    Job owned = world.queueOwned("forgotten");
    world.publish(film, world.claim());
    assertThat(world.jobs.forget(owned.jobId())).isTrue();
    new Removal(store, world.catalog, world.jobs).removeUnwanted(Duration.ZERO);
    assertThat(store.list(ObjectKeys.video(owned.videoId()))).isEmpty();
    store.put(ObjectKeys.mp4(owned.videoId()), new byte[1]);
    assertThat(world.cleanup.removeLeftovers()).isEqualTo(1);
    assertThat(store.list(ObjectKeys.video(owned.videoId()))).isEmpty();
  }

  @Test
  void aFilmThatIsMadeAfterAllStaysWhateverIsRemovedMeanwhile() {
    Job first = failedWithObjects("first");
    Job second = failedWithObjects("second");
    ObjectStore slow = afterListing(() -> makeAgain(second));
    new Removal(slow, world.catalog, world.jobs).removeUnwanted(Duration.ZERO);
    Job made = world.jobs.find(second.jobId()).orElseThrow();
    assertThat(made.status()).isEqualTo(JobStatus.READY);
    assertThat(world.catalog.find(made.videoId())).isPresent();
    assertThat(store.list(ObjectKeys.video(made.videoId()))).hasSize(25);
    assertThat(store.list(ObjectKeys.video(first.videoId()))).isEmpty();
    assertThat(store.list(ObjectKeys.video(second.videoId()))).isEmpty();
    assertThat(world.jobs.unwanted(Duration.ZERO, 9)).isEmpty();
  }

  private Job failedWithObjects(String workKey) {
    Job job = world.queue(workKey);
    Lease lease = world.claim();
    world.publisher.upload(lease, film, Set.of());
    world.leases.fail(lease, "database_down", "gone", "index", false);
    return job;
  }

  /** Once. */
  private void makeAgain(Job failed) {
    if (world.oversight.retry(failed.jobId()).orElseThrow() instanceof Retried.Queued) {
      world.publish(film, world.claim());
    }
  }

  @Test
  void objectsOfVideosUnknownToTheDatabaseAreShownButNeverRemoved() {
    String key = ObjectKeys.poster(UUID.randomUUID());
    store.put(key, new byte[1]);
    assertThat(world.cleanup.orphans()).containsExactly(key);
    assertThat(world.cleanup.removeLeftovers()).isZero();
    assertThat(store.list(key)).containsExactly(key);
  }

  @Test
  void theStoreIsLookedThroughAFewVideosAtATime() {
    for (int number = 0; number < 3; number++) {
      Job failed = world.queue("failed " + number);
      world.publisher.upload(world.claim(), film, Set.of());
      world.jobs.cancel(failed.jobId());
    }
    Job published = world.queue("published");
    world.publish(film, world.claim());
    String live = ObjectKeys.liveMultivariantPlaylist(published.videoId());
    store.put(live, new byte[1]);
    String unknown = ObjectKeys.poster(UUID.randomUUID());
    store.put(unknown, new byte[1]);
    AtomicInteger told = new AtomicInteger();
    AtomicInteger toldBeforeTheFirstIsGone = new AtomicInteger();
    ObjectStore watched =
        new WrappedStore(store) {
          @Override
          public void walk(String prefix, Consumer<String> visit) {
            store.walk(
                prefix,
                key -> {
                  told.incrementAndGet();
                  visit.accept(key);
                });
          }

          @Override
          public void delete(String key) {
            toldBeforeTheFirstIsGone.compareAndSet(0, told.get());
            store.delete(key);
          }
        };
    StorageCleanup cleanup = new StorageCleanup(watched, world.jobs, world.catalog, 1);
    assertThat(cleanup.sweep(Duration.ofHours(1))).isEqualTo(new StorageCleanup.Swept(3 * 25, 0));
    assertThat(told).hasValue(3 * 25 + 26 + 1);
    assertThat(toldBeforeTheFirstIsGone).hasValueLessThan(1 + 26 + 25 + 2);
    DATABASE.client().sql("update videos set created_at = now() - interval '61 min'").update();
    assertThat(cleanup.sweep(Duration.ofHours(1))).isEqualTo(new StorageCleanup.Swept(0, 1));
    assertThat(store.list("")).hasSize(25 + 1).contains(unknown);
  }

  /** A video is published between the cleanup's look at the store and its looks at the tables. */
  @Test
  void aVideoPublishedDuringTheCleanupIsNoOrphan() {
    world.queue("k");
    Lease lease = world.claim();
    world.publisher.upload(lease, film, Set.of());
    ObjectStore slow = afterListing(() -> world.publisher.index(lease));
    StorageCleanup cleanup = new StorageCleanup(slow, world.jobs, world.catalog);
    assertThat(cleanup.removeLeftovers()).isZero();
    assertThat(store.list("hls/")).hasSize(25);
  }

  private ObjectStore afterListing(Runnable action) {
    return (ObjectStore)
        Proxy.newProxyInstance(
            ObjectStore.class.getClassLoader(),
            new Class<?>[] {ObjectStore.class},
            (proxy, method, arguments) -> {
              Object result = method.invoke(store, arguments);
              if (Set.of("list", "walk").contains(method.getName())) {
                action.run();
              }
              return result;
            });
  }
}
