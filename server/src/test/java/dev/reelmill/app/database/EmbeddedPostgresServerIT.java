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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      assertThat(again.adopted()).isFalse();
      assertThat(EmbeddedPostgresServer.running(home)).contains(again.address());
      assertThat(query(again.address(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aRunningOneIsAdopted(@TempDir Path home) throws Exception {
    try (EmbeddedPostgresServer left = EmbeddedPostgresServer.start(home)) {
      EmbeddedPostgresServer adopting = EmbeddedPostgresServer.start(home);
      assertThat(adopting.adopted()).isTrue();
      assertThat(adopting.address()).isEqualTo(left.address());
    }
  }

  @Test
  void aNumberThatIsNowAnotherProgramsDoesNotMatter(@TempDir Path home) throws Exception {
    EmbeddedPostgresServer.start(home).close();
    String ours = Long.toString(ProcessHandle.current().pid());
    Path data = home.resolve("postgres/data");
    Files.writeString(
        data.resolve("postmaster.pid"), ours + "\n" + data + "\n1\n5432\n\n127.0.0.1\n1 1\n");
    try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(home)) {
      assertThat(server.adopted()).isFalse();
    }
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
      try (Database database = Database.join(home, java.util.Optional.of(address))) {
        Schema.migrate(database.connections());
      }
      execute(
          address,
          "insert into flyway_schema_history values (9999, '9999', 'things to come', 'SQL',"
              + " 'V9999__things_to_come.sql', 1, 'reelmill', now(), 1, true)");
      assertThatThrownBy(() -> Database.open(home, java.util.Optional.of(address)))
          .isInstanceOf(ReelmillException.class)
          .hasMessageContaining("9999 (things to come)");
    }
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
