package dev.reelmill.app.log;

import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Which process writes the log, where several write into one. */
public final class ProcessName {
  private ProcessName() {}

  /** From now on JSON lines say that this worker wrote them. */
  public static void worker(String name) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.putProperty(JsonLine.WORKER, name);
    }
  }
}
