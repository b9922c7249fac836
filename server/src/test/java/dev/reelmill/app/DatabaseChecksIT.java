package dev.reelmill.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reelmill.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the doctor finds out about a database. */
class DatabaseChecksIT {
  @RegisterExtension static final EmbeddedDatabase DATABASE = new EmbeddedDatabase();

  private final DatabaseChecks checks =
      new DatabaseChecks(DATABASE::source, InstantSource.system());

  @Test
  void versionAndSchemaAreTold() {
    assertThat(checks.version()).isInstanceOf(Finding.Well.class);
    assertThat(checks.version().words()).startsWith("PostgreSQL 18.");
    assertThat(checks.schema().words()).matches("version \\d{4}");
  }

  @Test
  void migrationsThatAreMissingAreCountedAndNotApplied() {
    String last = "select max(version) from flyway_schema_history";
    String version = DATABASE.client().sql(last).query(String.class).single();
    DATABASE
        .client()
        .sql("delete from flyway_schema_history where version = :version")
        .param("version", version)
        .update();
    try {
      assertThat(checks.schema().words())
          .endsWith(", 1 migrations are applied when a server starts");
      assertThat(DATABASE.client().sql(last).query(String.class).single()).isNotEqualTo(version);
    } finally {
      write(version);
    }
  }

  @Test
  void aSchemaOfANewerVersionIsWrong() {
    write("9999");
    try {
      assertThatThrownBy(checks::schema)
          .hasMessageContaining("9999")
          .hasMessageContaining("another");
    } finally {
      DATABASE.client().sql("delete from flyway_schema_history where version = '9999'").update();
    }
  }

  @Test
  void aClockThatIsFarOffIsDoubtful() {
    assertThat(checks.clock()).isInstanceOf(Finding.Well.class);
    InstantSource late = () -> Instant.now().minus(Duration.ofSeconds(42));
    Finding found = new DatabaseChecks(DATABASE::source, late).clock();
    assertThat(found).isInstanceOf(Finding.Doubtful.class);
    assertThat(found.words()).startsWith("42.").contains("behind", "time server");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsAskedOnce() {
    int[] tries = {0};
    DatabaseChecks none =
        new DatabaseChecks(
            () -> {
              tries[0]++;
              throw new IllegalStateException("start it");
            },
            InstantSource.system());
    assertThat(printed(Examination.of("database", () -> none.version().words())))
        .isEqualTo("WRONG database   start it");
    assertThat(printed(new Examination("clock", none::clock)))
        .isEqualTo("WRONG clock      not looked at, as the database cannot be reached");
    assertThat(tries[0]).isEqualTo(1);
  }

  private static String printed(Examination examination) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    examination.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private static void write(String version) {
    DATABASE
        .client()
        .sql(
            """
            insert into flyway_schema_history
              (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            select max(installed_rank) + 1, :version, 'test', 'SQL', 'V.sql', null, 'test', 0, true
            from flyway_schema_history
            """)
        .param("version", version)
        .update();
  }
}
