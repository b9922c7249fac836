package dev.reelmill.job;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wakes a worker when work is queued anywhere. A hint, not a promise: claim again after every wait,
 * also after one that timed out. For one waiting thread.
 */
public final class JobSignal implements WorkSignal {
  private static final String CHANNEL = "reelmill_jobs";

  /** An expression that wakes all workers once the transaction of its statement commits. */
  static final String SENT = "pg_notify('" + CHANNEL + "', '')";

  private final ChannelListener channel;

  /** Wakes all workers once the caller's transaction commits. */
  static void send(JdbcClient database) {
    database.sql("select " + SENT).query().singleRow();
  }

  /** Takes its connection when first waited on. */
  public JobSignal(DataSource source) {
    channel = new ChannelListener(source, CHANNEL);
  }

  /**
   * Waits until work may have been queued since the last wait returned.
   *
   * @param atMost how long to wait when nothing is heard; also bounds the wait for a lost database
   * @return whether there is a reason to look for work; false after the time ran out or on close
   */
  @Override
  public boolean awaitWork(Duration atMost) throws InterruptedException {
    return switch (channel.await(atMost)) {
      case ChannelListener.Heard.Words words -> true;
      case ChannelListener.Heard.Begun begun -> true; // what was queued before nobody heard
      case ChannelListener.Heard.Silence silence -> false;
    };
  }

  /** Ends a wait in another thread and gives the connection up. */
  @Override
  public void close() {
    channel.close();
  }
}
