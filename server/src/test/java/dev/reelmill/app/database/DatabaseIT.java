package dev.reelmill.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class DatabaseIT {
  @Test
  void closesInOrderOnAThreadThatWasToldToEnd(@TempDir Path home) {
    Database database = Database.open(home, Optional.empty());
    Logger pool = (Logger) LoggerFactory.getLogger("com.zaxxer.hikari");
    ListAppender<ILoggingEvent> logged = new ListAppender<>();
    logged.start();
    pool.addAppender(logged);
    try {
      Thread.currentThread().interrupt();
      database.close();
      assertThat(Thread.interrupted()).isTrue();
    } finally {
      pool.detachAppender(logged);
    }
    assertThat(logged.list).isEmpty();
    assertThat(EmbeddedPostgresServer.running(home)).isEmpty();
  }
}
