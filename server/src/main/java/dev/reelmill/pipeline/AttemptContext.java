package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which attempt a thread works on, for the lines it writes to the log. Threads that are started
 * within an attempt belong to it too; when it has ended, none does any more, however long it lives.
 */
public final class AttemptContext implements AutoCloseable {
  private static final InheritableThreadLocal<@Nullable AttemptContext> CURRENT =
      new InheritableThreadLocal<>();

  private final Lease lease;
  private volatile Stage stage = Stage.SCRIPT;
  private volatile boolean ended;

  private AttemptContext(Lease lease) {
    this.lease = lease;
  }

  /** The calling thread begins an attempt. */
  static AttemptContext begin(Lease lease) {
    AttemptContext context = new AttemptContext(lease);
    CURRENT.set(context);
    return context;
  }

  /** The attempt has come to a stage. */
  void enter(Stage next) {
    stage = next;
  }

  /**
   * What there is to say about the calling thread's attempt: {@code job_id}, {@code user_id} where
   * the work belongs to someone, {@code attempt} and {@code stage}; nothing outside of attempts.
   */
  public static Map<String, Object> fields() {
    AttemptContext context = CURRENT.get();
    return context == null || context.ended ? Map.of() : context.said();
  }

  private Map<String, Object> said() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("job_id", lease.jobId().toString());
    String owner = lease.job().owner();
    if (owner != null) {
      fields.put("user_id", owner);
    }
    fields.put("attempt", lease.attempt());
    fields.put("stage", stage.label());
    return fields;
  }

  @Override
  public void close() {
    ended = true;
    CURRENT.remove();
  }
}
