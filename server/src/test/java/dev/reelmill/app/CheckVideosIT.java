package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.Priority;
import dev.reelmill.job.SharedWork;
import dev.reelmill.job.Submitted;
import dev.reelmill.order.Choices;
import dev.reelmill.order.Order;
import dev.reelmill.order.Orders;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.publish.Removal;
import dev.reelmill.storage.LocalObjectStore;
import dev.reelmill.storage.ObjectKeys;
import dev.reelmill.storage.ObjectStore;
import dev.reelmill.topic.CacheCounts;
import dev.reelmill.topic.TopicAnswer;
import dev.reelmill.topic.TopicCache;
import dev.reelmill.topic.TopicOrders;
import dev.reelmill.topic.TopicWork;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Films whose objects are lost are found, and once forgotten made again for whoever asks. */
@Timeout(120)
class CheckVideosIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();
  private static final String METADATA =
      "{\"objects\": [{\"name\": \"video.mp4\", \"sha256\": \"%s\"}]}".formatted("0".repeat(64));

  private final JobStore jobs = new JobStore(DATABASE.source(), DATABASE.transactions());
  private final Leases leases =
      new Leases(DATABASE.source(), DATABASE.transactions(), JobSettings.DEFAULT);
  private final VideoCatalog videos = new VideoCatalog(DATABASE.source());
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private @TempDir Path home;
  private ObjectStore store;

  @BeforeEach
  void empty() {
    DATABASE.client().sql("truncate generation_jobs, owned_jobs, videos cascade").update();
    store = new LocalObjectStore(home.resolve("objects"));
  }

  @Test
  void filmsThatAreWholeAreLeftAlone() {
    Job own = order();
    askForATopic();
    makeAll();
    assertThat(check(true)).as(said()).isTrue();
    assertThat(said()).isEqualTo("0 of 2 films lack objects.");
    assertThat(order()).returns(JobStatus.READY, Job::status).returns(own.videoId(), Job::videoId);
    assertThat(askForATopic()).isInstanceOf(TopicAnswer.Cached.class);
  }

  @Test
  void afterTheObjectsWereLostWhoeverAsksHasTheFilmsMadeAgain() {
    Job own = order();
    Job shared = ((TopicAnswer.Enqueued) askForATopic()).job();
    makeAll();
    store.list(ObjectKeys.VIDEOS).forEach(store::delete);

    assertThat(check(false)).as("there are some").isFalse();
    assertThat(said())
        .contains(own.videoId() + " lacks 2 of 2 objects: own:")
        .contains(shared.videoId() + " lacks 2 of 2 objects: topic:")
        .endsWith(
            "2 of 2 films lack objects. With --forget they are made again when they are asked"
                + " for.");
    assertThat(videos.count()).as("nothing was done").isEqualTo(2);

    assertThat(check(true)).as(said()).isTrue();
    assertThat(videos.count()).isZero();
    assertThat(jobs.find(own.jobId()).orElseThrow())
        .returns(JobStatus.FAILED, Job::status)
        .returns("video_lost", Job::errorCode);
    Job again = order();
    assertThat(again.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(again.videoId()).isNotEqualTo(own.videoId());
    assertThat(askForATopic())
        .isInstanceOfSatisfying(
            TopicAnswer.Enqueued.class,
            queued -> {
              assertThat(queued.job().status()).isEqualTo(JobStatus.QUEUED);
              assertThat(queued.job().videoId()).isNotEqualTo(shared.videoId());
            });
    makeAll();
    assertThat(check(true)).isTrue();
    assertThat(videos.count()).isEqualTo(2);
  }

  @Test
  void aFilmWhoseJobIsForgottenIsMadeAgainToo() {
    Job shared = ((TopicAnswer.Enqueued) askForATopic()).job();
    makeAll();
    DATABASE.client().sql("delete from generation_jobs").update();
    store.list(ObjectKeys.VIDEOS).forEach(store::delete);
    assertThat(check(true)).as(said()).isTrue();
    TopicAnswer again = askForATopic();
    assertThat(((TopicAnswer.Enqueued) again).job().videoId()).isNotEqualTo(shared.videoId());
  }

  @Test
  void whatIsLeftOfAFilmThatLacksAnObjectIsRemoved() {
    Job own = order();
    makeAll();
    store.delete(ObjectKeys.mp4(own.videoId()));
    assertThat(check(true)).isTrue();
    assertThat(said()).contains(own.videoId() + " lacks 1 of 2 objects");
    assertThat(new Removal(store, videos, jobs).removeUnwanted(Duration.ZERO)).isEqualTo(1);
    assertThat(store.list("")).isEmpty();
  }

  @Test
  void aFilmThatIsJustBeingPublishedIsLeftToItsWorker() {
    order();
    Lease lease = leases.claim("w").orElseThrow();
    leases.uploaded(lease);
    insert(lease.job());
    leases.indexed(lease);
    assertThat(check(true)).isFalse();
    assertThat(videos.count()).isEqualTo(1);
    leases.ready(lease);
    assertThat(check(true)).isTrue();
    assertThat(videos.count()).isZero();
    assertThat(order().status()).isEqualTo(JobStatus.QUEUED);
  }

  private boolean check(boolean forget) {
    said.reset();
    PGSimpleDataSource there = (PGSimpleDataSource) DATABASE.source();
    String address =
        "postgresql://%s@localhost:%d/%s"
            .formatted(there.getUser(), there.getPortNumbers()[0], there.getDatabaseName());
    Settings settings =
        Settings.read(
            Map.of("REELMILL_HOME", home.toString(), "DATABASE_URL", address),
            Map.of(),
            new Properties());
    return CheckVideosCommand.check(settings, forget, new PrintStream(said, true, UTF_8));
  }

  private String said() {
    return said.toString(UTF_8).strip();
  }

  /** On a door whose jobs belong to somebody. */
  private Job order() {
    Orders orders =
        new Orders(
            jobs,
            videos,
            new PostingStore(DATABASE.source()),
            9,
            new Choices(List.of(), List::of, voice -> true),
            BriefOptions.DEFAULT);
    PromptBrief brief = new PromptBrief("deep sea creatures", Style.CALM, 9, BriefOptions.DEFAULT);
    return switch (orders.place(new Order("prompts", "ada", brief, Priority.NORMAL, null))) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over -> throw new AssertionError("over the limit");
    };
  }

  /** On a shared door, as a server does that has just been started. */
  private TopicAnswer askForATopic() {
    VideoShelf shelf = new VideoShelf(DATABASE.source());
    SharedWork work = new SharedWork(DATABASE.source(), DATABASE.transactions());
    TopicOrders topics =
        new TopicOrders(
            new TopicCache(shelf, videos, work, Instant::now),
            new CacheCounts(DATABASE.source(), shelf),
            shelf,
            videos,
            jobs,
            work,
            new TopicWork(BriefOptions.DEFAULT),
            Instant::now);
    return topics.order(Topic.CASH_BUFFER, Priority.NORMAL, () -> {});
  }

  private void makeAll() {
    for (Optional<Lease> lease = leases.claim("w"); lease.isPresent(); lease = leases.claim("w")) {
      UUID video = lease.get().job().videoId();
      store.put(ObjectKeys.mp4(video), new byte[9]);
      store.put(ObjectKeys.metadata(video), METADATA.getBytes(UTF_8));
      leases.uploaded(lease.get());
      insert(lease.get().job());
      leases.indexed(lease.get());
      leases.ready(lease.get());
    }
  }

  private void insert(Job job) {
    videos.insert(
        new PublishedVideo(
            job.videoId(),
            job.jobId(),
            job.subject(),
            job.workKey(),
            "Film",
            "midnight",
            9,
            720,
            1280,
            METADATA,
            Instant.EPOCH));
  }
}
