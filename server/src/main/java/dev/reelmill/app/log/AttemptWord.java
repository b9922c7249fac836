package dev.reelmill.app.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.reelmill.pipeline.AttemptContext;
import java.util.stream.Collectors;

/** The attempt that wrote a readable line, as {@code [job_id=…, attempt=1, stage=encode] }. */
public final class AttemptWord extends ClassicConverter {
  /** Made by the logging system. */
  public AttemptWord() {}

  @Override
  public String convert(ILoggingEvent event) {
    return AttemptContext.fields().entrySet().stream()
        .map(Object::toString)
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "), said -> said.isEmpty() ? "" : "[" + said + "] "));
  }
}
