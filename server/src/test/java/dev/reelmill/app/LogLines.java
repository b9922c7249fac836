package dev.reelmill.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.reelmill.app.log.JsonLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one room of this process says, to the least word, as the log has it. */
public final class LogLines implements AutoCloseable {
  private final List<JsonNode> said = new CopyOnWriteArrayList<>();
  private final JsonLine encoder = new JsonLine();
  private final Logger logger;
  private final Level before;

  private final AppenderBase<ILoggingEvent> ear =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
          said.add(JsonMapper.shared().readTree(line));
        }
      };

  private LogLines(Logger logger) {
    this.logger = logger;
    this.before = logger.getLevel();
    encoder.start();
    ear.setContext(logger.getLoggerContext());
    ear.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(ear);
  }

  /** From now on. */
  public static LogLines of(String room) {
    return new LogLines(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(room));
  }

  /** All lines so far. */
  public List<JsonNode> all() {
    return List.copyOf(said);
  }

  @Override
  public void close() {
    logger.detachAppender(ear);
    logger.setLevel(before);
  }
}
