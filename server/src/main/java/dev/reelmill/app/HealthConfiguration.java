package dev.reelmill.app;

import dev.reelmill.api.HealthCheck;
import dev.reelmill.app.database.Database;
import dev.reelmill.narration.SpeechEngines;
import dev.reelmill.redis.Redis;
import dev.reelmill.storage.ObjectStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that can be asked how they are, in the order in which they are named. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  @Bean
  @Order(1)
  HealthCheck databaseHealth(JdbcClient client, Database database) {
    return new NamedHealthCheck(
        "database",
        true,
        () -> {
          client.sql("select 1").query(Integer.class).single();
          return database.description();
        });
  }

  @Bean
  @Order(2)
  HealthCheck objectsHealth(ObjectStore store) {
    return new NamedHealthCheck(
        "objects",
        false,
        () -> {
          store.check();
          return store.description();
        });
  }

  @Bean
  @Order(2)
  HealthCheck redisHealth(Optional<Redis> redis) {
    return new NamedHealthCheck(
        "redis", false, () -> redis.map(Redis::check).orElse("not configured"));
  }

  @Bean
  @Order(4)
  HealthCheck speechHealth() {
    return new NamedHealthCheck("speech", false, new SpeechEngines().forVoice(null)::id);
  }

  /** The libraries are loaded while the rest of the server starts. */
  @Bean
  @Order(5)
  HealthCheck encoderHealth() {
    CompletableFuture<String> encoder = CompletableFuture.supplyAsync(EngineChecks::encoding);
    return new NamedHealthCheck("ffmpeg", false, encoder::join);
  }

  @Bean
  @Order(7)
  HealthCheck workersHealth(WorkerProcesses workers) {
    return new NamedHealthCheck("workers", false, workers::description);
  }
}
