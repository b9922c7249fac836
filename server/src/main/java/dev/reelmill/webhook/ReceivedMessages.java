package dev.reelmill.webhook;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which job each signed message was about that came in lately. A signature does not say where a
 * message was sent: whoever overhears one could say it again about something else.
 */
public final class ReceivedMessages {
  private final JdbcClient database;

  /** Works on a database that has the migrations of this program. */
  public ReceivedMessages(DataSource source) {
    database = JdbcClient.create(source);
  }

  /**
   * Whether the message is about this job: it is new, or was about it before. Remembered for longer
   * than a message can be {@linkplain WebhookSecret#verifies verified}.
   *
   * @param id the header {@code webhook-id} of a message that was verified
   */
  public boolean isAbout(String id, UUID jobId) {
    database
        .sql("delete from webhook_messages where received_at < now() - interval '1 hour'")
        .update();
    database
        .sql(
            "insert into webhook_messages (message_id, job_id) values (:id, :job)"
                + " on conflict do nothing")
        .param("id", id)
        .param("job", jobId)
        .update();
    return database
        .sql("select job_id = :job from webhook_messages where message_id = :id")
        .param("id", id)
        .param("job", jobId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
