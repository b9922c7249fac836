package dev.reelmill.app.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.reelmill.pipeline.AttemptContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each event as one JSON object on one line: {@code time}, {@code level}, {@code logger}, {@code
 * thread}, {@code message}, {@code worker} in worker processes, the fields of the {@linkplain
 * AttemptContext attempt} that wrote it, those that were given with the event, and {@code error}, a
 * stack trace.
 */
public final class JsonLine extends EncoderBase<ILoggingEvent> {
  /** The name of the property that holds a worker process's name. */
  static final String WORKER = "worker";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

  /** Made by the logging system. */
  public JsonLine() {}

  @Override
  public void start() {
    traces.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = JSON.writeValueAsString(fields(event)) + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, Object> fields(ILoggingEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("time", TIME.format(Instant.ofEpochMilli(event.getTimeStamp())));
    fields.put("level", event.getLevel().toString());
    fields.put("logger", event.getLoggerName());
    fields.put("thread", event.getThreadName());
    fields.put("message", event.getFormattedMessage());
    String worker = event.getLoggerContextVO().getPropertyMap().get(WORKER);
    if (worker != null) {
      fields.put(WORKER, worker);
    }
    fields.putAll(AttemptContext.fields());
    fields.putAll(event.getMDCPropertyMap());
    if (event.getKeyValuePairs() != null) {
      event.getKeyValuePairs().forEach(pair -> fields.put(pair.key, plain(pair)));
    }
    if (event.getThrowableProxy() != null) {
      fields.put("error", traces.convert(event));
    }
    return fields;
  }

  private static Object plain(KeyValuePair pair) {
    return pair.value instanceof Number || pair.value instanceof Boolean
        ? pair.value
        : String.valueOf(pair.value);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
