package dev.reelmill.webhook;

import dev.reelmill.EmbeddedDatabase;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSettings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.stream.PlaybackUrls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/** Jobs whose owners want to be told, and who tells them. */
final class WebhookFixture {
  final JobStore jobs;
  final Leases leases;
  final DeliveryStore deliveries;
  final WebhookSecret secret = WebhookSecret.parse(WebhookSecret.format(new byte[32]));
  private final EmbeddedDatabase database;
  private final VideoCatalog videos;

  /** No jobs yet, and nothing to tell. */
  WebhookFixture(EmbeddedDatabase database) {
    this.database = database;
    jobs = new JobStore(database.source(), database.transactions());
    leases = new Leases(database.source(), database.transactions(), JobSettings.DEFAULT);
    deliveries = new DeliveryStore(database.source());
    videos = new VideoCatalog(database.source());
    for (String table : List.of("generation_jobs", "webhook_deliveries", "webhook_gone")) {
      database.client().sql("delete from " + table).update();
    }
  }

  /** Tells it, to addresses of this machine too. */
  WebhookLoop loop() {
    return loop(true, SystemDefaultDnsResolver.INSTANCE);
  }

  /** The same that looks by itself at a distance only. */
  WebhookLoop loop(Duration poll) {
    return loop(true, SystemDefaultDnsResolver.INSTANCE, poll);
  }

  WebhookLoop loop(boolean privateAllowed, DnsResolver names) {
    return loop(privateAllowed, names, WebhookLoop.POLL);
  }

  private WebhookLoop loop(boolean privateAllowed, DnsResolver names, Duration poll) {
    return new WebhookLoop(
        database.source(),
        jobs,
        videos,
        PlaybackUrls.ofServer("https://reels.example.com"),
        secret,
        names,
        privateAllowed,
        new RetrySchedule(List.of(Duration.ofMillis(50), Duration.ofMillis(100))),
        new SimpleMeterRegistry(),
        poll);
  }

  /** What an owner gets who asks for a film. */
  Job ask(String workKey, String owner, @Nullable String callback) {
    JobRequest work =
        new JobRequest("prompts", owner, workKey, "prompt", "{}", null, Priority.NORMAL);
    return switch (jobs.submitOwned(new OwnedRequest(work, callback, null), 100)) {
      case Submitted.Queued queued -> queued.job();
      case Submitted.Joined joined -> joined.job();
      case Submitted.OverLimit over -> throw new AssertionError("over the limit");
    };
  }

  /** A job that has failed for good, whose owner is to be told. */
  Job failing(String workKey, String owner, @Nullable String callback) {
    Job job = ask(workKey, owner, callback);
    leases.fail(leases.claim("w").orElseThrow(), "brief_invalid", "no", "script", false);
    return job;
  }

  /** As many messages about a job as if there had been so many. */
  void owe(Job job, String owner, String url, int count) {
    database
        .client()
        .sql(
            "insert into webhook_deliveries (job_id, owner, url, type)"
                + " select :job, :owner, :url, 'video.failed' from generate_series(1, :count)")
        .param("job", job.jobId())
        .param("owner", owner)
        .param("url", url)
        .param("count", count)
        .update();
  }

  /** Its film is ready. */
  void publish(Lease lease) {
    Job job = lease.job();
    leases.uploaded(lease);
    leases.indexed(lease);
    videos.insert(
        new PublishedVideo(
            job.videoId(),
            job.jobId(),
            job.subject(),
            job.workKey(),
            "Film",
            "midnight",
            12.5,
            720,
            1280,
            "{\"title\":\"Film\"}",
            Instant.EPOCH));
    leases.ready(lease);
  }

  /** The newest delivery once it has ended. */
  Delivery ended() throws InterruptedException {
    return ended(1).getFirst();
  }

  /** The newest deliveries once they have ended. */
  List<Delivery> ended(int count) throws InterruptedException {
    while (!Thread.interrupted()) {
      List<Delivery> newest = deliveries.list(null, null, count).deliveries();
      if (newest.size() == count
          && newest.stream().noneMatch(one -> one.state() == Delivery.State.WAITING)) {
        return newest;
      }
      Thread.onSpinWait();
    }
    throw new InterruptedException("in vain");
  }
}
