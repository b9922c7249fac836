package dev.reelmill.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresServerIT {
  @Test
  void keepsItsDataSafelyAndBehindAPassword(@TempDir Path home) throws Exception {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
      DatabaseAddress address = server.address();
      assertThat(setting(address, "fsync")).isEqualTo("on");
      assertThat(setting(address, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(address, "full_page_writes")).isEqualTo("on");
      assertThat(setting(address, "listen_addresses")).isEqualTo("127.0.0.1");
      DatabaseAddress stranger = new DatabaseAddress(address.url(), address.user(), "guess");
      assertThatThrownBy(() -> setting(stranger, "fsync")).hasMessageContaining("password");
      execute(address, "create table kept as select 42 as answer");
      Path password = home.resolve("postgres/password");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
    }
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
    try (EmbeddedPostgresServer again = EmbeddedPostgresServer.start(home)) {
      assertThat(EmbeddedPostgresServer.running(home)).contains(again.address());
      assertThat(query(again.address(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void anyFolderNameWillDo(@TempDir Path folder) throws Exception {
    Path home = folder.resolve("it's a home; %p & 'more'");
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
      assertThat(query(server.address(), "select 1")).isEqualTo("1");
    }
    assertThat(home.resolve("postgres/data/log")).isNotEmptyDirectory();
  }

  @Test
  void aFolderNameThatInitdbCannotQuoteIsRefused(@TempDir Path folder) {
    Path home = folder.resolve("100$ home");
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("dollar signs")
        .hasMessageContaining("--home");
    assertThat(home).doesNotExist();
  }

  @Test
  void oneThatIsStillRunningIsEndedFirst(@TempDir Path home) throws Exception {
    try (EmbeddedPostgresServer left = EmbeddedPostgresServer.start(home)) {
      execute(left.address(), "create table kept as select 42 as answer");
      try (EmbeddedPostgresServer next = EmbeddedPostgresServer.start(home)) {
        assertThat(query(next.address(), "select answer from kept")).isEqualTo("42");
        assertThatThrownBy(() -> query(left.address(), "select 1"))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void oneThatIsKilledIsStartedAgainWhereItWas(@TempDir Path home) throws Exception {
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
      execute(server.address(), "create table kept as select 42 as answer");
      ProcessHandle killed = ProcessHandle.of(postmaster(home).pid()).orElseThrow();
      assertThat(killed.destroyForcibly()).isTrue();
      killed.onExit().join();
      long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
      while (!KillablePostgres.answers(server.address())) {
        assertThat(System.nanoTime()).isLessThan(deadline);
      }
      assertThat(query(server.address(), "select answer from kept")).isEqualTo("42");
      assertThat(EmbeddedPostgresServer.running(home)).contains(server.address());
    }
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
  }

  @Test
  void aNumberThatIsNowAnotherProgramsDoesNotMatter(@TempDir Path home) throws Exception {
    Path file = home.resolve("postgres/data/postmaster.pid");
    String rest = "\n" + file.getParent() + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n";
    try (EmbeddedPostgresServer elsewhere =
        EmbeddedPostgresServer.start(home.resolve("elsewhere"))) {
      long postgres = postmaster(home.resolve("elsewhere")).pid();
      EmbeddedPostgresServer.start(home).close();
      for (String stale : List.of(ours() + rest, postgres + rest, "many" + rest, "17\n", "")) {
        Files.writeString(file, stale);
        assertThat(EmbeddedPostgresServer.running(home)).as(stale).isEmpty();
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
          assertThat(EmbeddedPostgresServer.running(home)).contains(server.address());
        }
      }
      assertThat(query(elsewhere.address(), "select 1")).isEqualTo("1");
    }
  }

  private static long ours() {
    return ProcessHandle.current().pid();
  }

  private static Postmaster postmaster(Path home) throws IOException {
    return Postmaster.of(home.resolve("postgres/data")).orElseThrow();
  }

  @Test
  void dataOfAnotherMajorVersionIsRefusedAndLeftAlone(@TempDir Path home) throws IOException {
    Path data = Files.createDirectories(home.resolve("postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "15\n");
    assertThatThrownBy(() -> EmbeddedPostgresServer.start(home))
        .isInstanceOf(ReelmillException.class)
        .hasMessageContaining("PostgreSQL 15")
        .hasMessageContaining("PostgreSQL 18")
        .hasMessageContaining("Nothing was changed");
    try (var files = Files.list(home.resolve("postgres"))) {
      assertThat(files).containsExactly(data);
    }
  }

  @Test
  void aSchemaOfANewerReelmillIsRefusedAndLeftAlone(@TempDir Path home) throws Exception {
    DatabaseAddress address;
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
      address = server.address();
      try (Database database = Database.join(home, Optional.of(address))) {
        Schema.migrate(database.connections());
      }
      execute(
          address,
          "insert into flyway_schema_history values (9999, '9999', 'things to come', 'SQL',"
              + " 'V9999__things_to_come.sql', 1, 'reelmill', now(), 1, true)");
      assertThatThrownBy(() -> Database.open(home, Optional.of(address)))
          .isInstanceOf(ReelmillException.class)
          .hasMessageContaining("9999 (things to come)");
    }
  }

  @Test
  void aSchemaWithOtherMigrationsIsRefusedAndLeftAlone(@TempDir Path home) throws Exception {
    try (Database database = Database.open(home, Optional.empty())) {
      JdbcClient.create(database.connections())
          .sql("update flyway_schema_history set checksum = checksum + 1 where installed_rank = 1")
          .update();
    }
    assertThatThrownBy(() -> Database.open(home, Optional.empty()))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            refused -> assertThat(refused.code()).isEqualTo("database_version"))
        .hasMessageContaining("another version of Reelmill")
        .hasMessageContaining("schema version ")
        .hasMessageContaining("Nothing was changed")
        .message()
        .doesNotContain("\n");
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
  }

  private static String setting(DatabaseAddress address, String name) throws SQLException {
    return query(address, "show " + name);
  }

  private static String query(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
