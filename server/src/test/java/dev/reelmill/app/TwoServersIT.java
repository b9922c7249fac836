package dev.reelmill.app;

import static dev.reelmill.app.Client.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Lease;
import dev.reelmill.job.Leases;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers and a worker's process on one database: how soon they know of each other. */
@Timeout(240)
class TwoServersIT {
  @RegisterExtension static final SharedServer SERVER = new SharedServer();
  private static final int STOPS = 3;
  private static final String WORKER = "two-servers";

  @TempDir Path folder;

  /**
   * No more than the median is asked for, as the machine may have other things to do; {@code
   * target/two-servers.txt} gets the 95th percentile, too.
   */
  @Test
  void inTheMedianNewsReachTheOtherServerWithin300MsAndACancelFreesTheEncoderWithinASecond()
      throws Exception {
    emptyQueue();
    Client program = Client.person(SERVER).program("generate");
    List<UUID> jobs = IntStream.range(0, STOPS + 1).mapToObj(film -> order(program, film)).toList();
    List<Duration> late = new ArrayList<>();
    try (Server other = Server.start(settings());
        ServerProcess worker = worker()) {
      Client there = new Client(other.url()).with("Authorization", program.header("Authorization"));
      List<News> all = jobs.stream().map(job -> News.of(there, job)).toList();
      for (News news : all) {
        news.awaitEncoding();
        json(program.send("DELETE", "api/v1/videos/jobs/" + news.job(), null), 200);
        news.awaitEnd("cancelled");
        late.addAll(news.late());
      }
      assertThat(worker.terminate(Duration.ofSeconds(60))).isIn(0, 143);
    }
    List<Duration> stops = stops();
    Quickness heard = new Quickness("heard on the other server", late);
    Quickness free = new Quickness("from a cancel to the worker's next job", stops);
    Quickness.write(Path.of("target", "two-servers.txt"), heard, free);
    assertThat(late).hasSizeGreaterThan(5 * STOPS);
    assertThat(heard.percentile(50)).as(heard.toString()).isLessThan(Duration.ofMillis(300));
    assertThat(stops).hasSize(STOPS);
    assertThat(free.percentile(50)).as(free.toString()).isLessThan(Duration.ofSeconds(1));
  }

  /** What other tests have left there is of no use to anybody. */
  private static void emptyQueue() {
    JobStore jobs = SERVER.part(JobStore.class);
    Optional<Lease> left = SERVER.part(Leases.class).claim("nobody");
    while (left.isPresent()) {
      jobs.cancel(left.get().jobId());
      left = SERVER.part(Leases.class).claim("nobody");
    }
  }

  /** A minute of pictures without words, of which the encoder is soon in the middle. */
  private static UUID order(Client program, int film) {
    String brief =
        """
        {"kind": "prompt", "prompt": "Rain on %d windows", "style": "background", "duration": 60,
         "quality": "draft"}
        """
            .formatted(film + 2);
    return UUID.fromString(
        json(program.send("POST", "api/v1/videos/generate", brief), 202).path("job_id").asString());
  }

  private Settings settings() throws SQLException {
    return Settings.read(
        Map.of(
            "REELMILL_HOME",
            folder.resolve("other").toString(),
            "REELMILL_PORT",
            "0",
            "WORKERS",
            "0",
            "DATABASE_URL",
            database()),
        Map.of(),
        new Properties());
  }

  private ServerProcess worker() throws Exception {
    return ServerProcess.run(
        Path.of("target", "worker-of-two-servers.log"),
        Map.of("DATABASE_URL", database(), "WORKER_ID", WORKER),
        "worker",
        "--home",
        folder.resolve("worker").toString());
  }

  private static String database() throws SQLException {
    HikariDataSource known = SERVER.part(DataSource.class).unwrap(HikariDataSource.class);
    return known
        .getJdbcUrl()
        .replace(
            "jdbc:postgresql://",
            "postgresql://%s:%s@"
                .formatted(known.getUsername(), URLEncoder.encode(known.getPassword(), UTF_8)));
  }

  /** From the end of each attempt to the beginning of the next, by the database's clock. */
  private static List<Duration> stops() {
    return JdbcClient.create(SERVER.part(DataSource.class))
        .sql(
            """
            select extract(epoch from next - ended_at) from (
              select ended_at, outcome, lead(started_at) over (order by started_at) as next
              from job_attempts where worker = :worker) as attempts
            where next is not null and outcome = 'cancelled'
            """)
        .param("worker", WORKER)
        .query(Double.class)
        .list()
        .stream()
        .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
        .toList();
  }
}
