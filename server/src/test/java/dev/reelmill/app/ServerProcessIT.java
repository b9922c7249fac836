package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reelmill.app.database.Database;
import dev.reelmill.app.database.EmbeddedPostgresServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServerProcessIT {
  @TempDir Path folder;

  @Test
  void aKilledServerLosesNothingAndLeavesNothingBehind() throws Exception {
    Path home = folder.resolve("home");
    Path log = folder.resolve("log");
    ServerProcess killed = ServerProcess.serve(home, log);
    execute(home, "create table kept as select 42 as answer");
    killed.kill();
    assertThat(EmbeddedPostgresServer.running(home)).isPresent();

    try (ServerProcess next = ServerProcess.serve(home, log)) {
      assertThat(next.get("health")).contains("found running");
      execute(home, "insert into kept values (43)");
      assertThat(next.terminate()).isEqualTo(143);
    }
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
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

  private static void execute(Path home, String sql) {
    try (Database database = Database.join(home, Optional.empty())) {
      JdbcClient.create(database.connections()).sql(sql).update();
    }
  }
}
