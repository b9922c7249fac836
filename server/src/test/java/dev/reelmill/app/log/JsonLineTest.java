package dev.reelmill.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLineTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void anEventIsOneLineWithItsFields() {
    UUID id = UUID.randomUUID();
    context.putProperty(JsonLine.WORKER, "w-1");
    LoggingEvent event = event("two\nlines of {}", null, "text");
    event.setKeyValuePairs(
        List.of(new KeyValuePair("job_id", id), new KeyValuePair("duration_seconds", 1.5)));
    String line = encoded(event);
    assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
    JsonNode json = JsonMapper.shared().readTree(line);
    assertThat(json.path("time").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z");
    assertThat(json.path("level").asString()).isEqualTo("WARN");
    assertThat(json.path("message").asString()).isEqualTo("two\nlines of text");
    assertThat(json.path("job_id").asString()).isEqualTo(id.toString());
    assertThat(json.path("duration_seconds").isNumber()).isTrue();
    assertThat(json.path("worker").asString()).isEqualTo("w-1");
    assertThat(json.has("error")).isFalse();
  }

  @Test
  void anErrorComesWithItsTrace() {
    String line = encoded(event("broke", new IllegalStateException("why")));
    assertThat(JsonMapper.shared().readTree(line).path("error").asString())
        .contains("IllegalStateException: why", "\tat ");
  }

  private LoggingEvent event(String message, @Nullable Throwable failure, Object... arguments) {
    context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
    return new LoggingEvent(
        "here", context.getLogger("a.logger"), Level.WARN, message, failure, arguments);
  }

  private static String encoded(LoggingEvent event) {
    JsonLine encoder = new JsonLine();
    encoder.start();
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
