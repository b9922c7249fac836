package dev.reelmill.benchmarks.queues;

import dev.reelmill.app.database.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps the embedded PostgreSQL open, with durable commits, until standard input ends. Argument: an
 * empty directory.
 */
public final class QueueDatabase {
  private static final String DB_SCHEDULER =
      """
      create table if not exists scheduled_tasks (
        task_name            text not null,
        task_instance        text not null,
        task_data            bytea,
        execution_time       timestamptz not null,
        picked               boolean not null,
        picked_by            text,
        last_success         timestamptz,
        last_failure         timestamptz,
        consecutive_failures integer,
        last_heartbeat       timestamptz,
        version              bigint not null,
        priority             smallint,
        state                text,
        primary key (task_name, task_instance)
      );
      create index if not exists scheduled_tasks_due on scheduled_tasks (execution_time);
      create index if not exists scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
      """;

  private QueueDatabase() {}

  /** Opens, says so, and waits. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try (Database database = Database.open(Path.of(arguments[0]), Optional.empty())) {
      create(database.connections());
      System.out.println("open");
      while (System.in.read() >= 0) {
        // whatever is said, the end of it is waited for
      }
    }
  }

  private static void create(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(DB_SCHEDULER);
      statement.execute(BareQueue.TABLE);
    }
  }
}
