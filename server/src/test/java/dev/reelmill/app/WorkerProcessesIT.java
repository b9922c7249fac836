package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.settings.Settings;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.TextBlock;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobSignal;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import dev.reelmill.storage.ObjectKeys;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;

class WorkerProcessesIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path home;

  @Test
  void aJobIsFinishedThoughItsWorkerIsKilled() throws Exception {
    Map<String, String> options =
        Map.of("REELMILL_HOME", home.toString(), "REELMILL_PORT", "0", "WORKERS", "1");
    try (Server server = Server.start(Settings.read(options, Map.of(), new Properties()));
        JobSignal signal = new JobSignal(server.database())) {
      JobStore jobs =
          new JobStore(server.database(), new JdbcTransactionManager(server.database()));
      UUID job = submit(jobs);
      await(signal, jobs, job, one -> one.status() == JobStatus.RUNNING);
      worker().destroyForcibly();
      Job ready = await(signal, jobs, job, one -> one.status().ended());

      assertThat(ready.status()).isEqualTo(JobStatus.READY);
      assertThat(ready.retryCount()).isEqualTo(1);
      String playlist = ObjectKeys.multivariantPlaylist(ready.videoId());
      assertThat(get(server.url() + "media/" + playlist)).startsWith("#EXTM3U");
    }
    assertThat(workers()).isEmpty();
  }

  private static UUID submit(JobStore jobs) {
    PostingBrief brief =
        new PostingBrief(
            7,
            "Harborfinch",
            "Python Developer",
            "Rotterdam",
            List.of("Engineering"),
            "https://jobs.example.com/7",
            List.of(
                new TextBlock.Heading("What you will do"),
                new TextBlock.Item("Build the service that plans berths for inland barges"),
                new TextBlock.Item("Write tests that skippers can trust"),
                new TextBlock.Heading("What you bring"),
                new TextBlock.Item("Three years of Python in production"),
                new TextBlock.Item("Clear writing")),
            BriefOptions.DEFAULT);
    JobRequest request =
        new JobRequest(
            "reels", "u1", "key", "posting:7", BriefCodec.toJson(brief), null, Priority.NORMAL);
    return ((Submitted.Queued) jobs.submitShared(request, 2)).job().jobId();
  }

  /** Looks whenever something happens in the queue, and now and then besides. */
  private static Job await(JobSignal signal, JobStore jobs, UUID id, Predicate<Job> wanted)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Job job = jobs.find(id).orElseThrow();
    while (!wanted.test(job)) {
      assertThat(Instant.now()).as(job.toString()).isBefore(end);
      signal.awaitWork(Duration.ofMillis(50));
      job = jobs.find(id).orElseThrow();
    }
    return job;
  }

  private static ProcessHandle worker() {
    return workers().findFirst().orElseThrow();
  }

  /** Java processes among our children: the database is nobody's child. */
  private static Stream<ProcessHandle> workers() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"));
  }

  private static String get(String url) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
