package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.database.Database;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServerProcessIT {
  @TempDir Path folder;

  @Test
  void aKilledServerLosesNothingLeavesNothingRunningAndLivesOnInACopyOfItsHome() throws Exception {
    Path original = folder.resolve("it's a home");
    Path home = folder.resolve("a copy");
    Path log = folder.resolve("log");
    ServerProcess killed = ServerProcess.serve(original, log);
    assertThat(killed.printed())
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly(
            "account",
            "database",
            "objects",
            "redis",
            "search",
            "speech",
            "ffmpeg",
            "providers",
            "workers",
            "Reelmill");
    assertThat(killed.printed()).anyMatch(line -> line.contains("no postings yet"));
    execute(original, "create table kept as select 42 as answer");
    String film = "hls/" + UUID.randomUUID() + "/master.m3u8";
    Path object = original.resolve("objects").resolve(film);
    Files.writeString(
        Files.createDirectories(object.getParent()).resolve("master.m3u8"), "#EXTM3U");
    List<ProcessHandle> database = databaseOf(original);
    assertThat(database).isNotEmpty();
    killed.kill();
    CompletableFuture.allOf(
            database.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .get(15, TimeUnit.SECONDS);
    assertThat(databaseOf(original)).isEmpty();
    copy(original, home);

    try (ServerProcess next = ServerProcess.serve(home, log)) {
      assertThat(next.printed()).noneMatch(line -> line.contains("password"));
      assertThat(next.get("media/" + film)).isEqualTo("#EXTM3U");
      assertThat(login(next, printedPassword(killed))).isEqualTo(200);
      assertThat(Files.getPosixFilePermissions(home.resolve("jwt.secret")))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      assertThat(count(home)).isEqualTo(1);
      execute(home, "insert into kept values (43)");
      next.kill();
    }
    try (ServerProcess atOnce = ServerProcess.serve(home, log)) {
      assertThat(count(home)).isEqualTo(2);
      assertThat(atOnce.terminate()).isEqualTo(143);
    }
    assertThat(databaseOf(home)).isEmpty();
  }

  @Test
  void aHomeBelongsToOneServer() throws Exception {
    Path home = folder.resolve("home");
    try (ServerProcess first = ServerProcess.serve(home, folder.resolve("first"))) {
      Path log = folder.resolve("second");
      ServerProcess second =
          ServerProcess.run(log, "serve", "--home", home.toString(), "--port", "0");
      assertThat(second.await()).isEqualTo(1);
      assertThat(second.standardError()).contains("Another Reelmill (process ").contains("--home");
      assertThat(first.get("health")).contains("\"status\":\"up\"");
    }
  }

  @Test
  void aPortInUseIsNamedAndNothingIsLeftRunning() throws Exception {
    Path home = folder.resolve("home");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("0.0.0.0"))) {
      String port = Integer.toString(taken.getLocalPort());
      ServerProcess refused =
          ServerProcess.run(
              folder.resolve("log"), "serve", "--home", home.toString(), "--port", port);
      assertThat(refused.await()).isEqualTo(1);
      assertThat(refused.standardError())
          .isEqualToIgnoringNewLines(
              "Port %s is in use by another program. Choose another with --port (0 picks a free one)."
                  .formatted(port));
    }
    assertThat(home).doesNotExist();
  }

  @Test
  void anUnknownOptionShowsTheUsage() throws Exception {
    ServerProcess refused = ServerProcess.run(folder.resolve("log"), "serve", "--prot", "1");
    assertThat(refused.await()).isEqualTo(2);
    assertThat(refused.standardError())
        .contains("Unknown option")
        .contains("--prot")
        .contains("Usage:");
  }

  /** As docs/operations.md says that a home is backed up. */
  private static void copy(Path home, Path backup) throws Exception {
    Process copying =
        new ProcessBuilder("cp", "-a", home.toString(), backup.toString()).inheritIO().start();
    assertThat(copying.waitFor()).isZero();
  }

  /** The shell that guards it, postgres, and what that has started. */
  private static List<ProcessHandle> databaseOf(Path home) {
    String data = home.resolve("postgres/data").toString();
    List<ProcessHandle> named =
        ProcessHandle.allProcesses()
            .filter(one -> !one.equals(ProcessHandle.current()))
            .filter(one -> one.info().commandLine().orElse("").contains(data))
            .toList();
    return Stream.concat(named.stream(), named.stream().flatMap(ProcessHandle::descendants))
        .distinct()
        .toList();
  }

  private static String printedPassword(ServerProcess first) {
    return first.printed().getFirst().replaceFirst(".* password (\\S+) .*", "$1");
  }

  private static int login(ServerProcess server, String password) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(server.url().resolve("api/auth/login"))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"email\":\"admin@localhost\",\"password\":\"" + password + "\"}"))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static int count(Path home) {
    try (Database database = Database.join(home, Optional.empty())) {
      return JdbcClient.create(database.connections())
          .sql("select count(*) from kept")
          .query(Integer.class)
          .single();
    }
  }

  private static void execute(Path home, String sql) {
    try (Database database = Database.join(home, Optional.empty())) {
      JdbcClient.create(database.connections()).sql(sql).update();
    }
  }
}
