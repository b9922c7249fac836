package dev.reelmill.app;

import dev.reelmill.api.events.ListenerLimits;
import dev.reelmill.app.settings.Settings;
import dev.reelmill.limit.RateLimiter;
import dev.reelmill.limit.Rates;
import dev.reelmill.redis.Redis;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often someone may ask, counted for all servers together where there is a Redis. */
@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

  @Bean
  Rates rates(Settings settings) {
    return settings.rates();
  }

  /** Of those who are told of jobs. */
  @Bean
  ListenerLimits listenerLimits(Settings settings) {
    return new ListenerLimits(
        settings.connections().listeners(), settings.connections().listenersOfKey());
  }

  @Bean
  RateLimiter rateLimiter(Optional<Redis> redis) {
    return redis.map(RateLimiter::ofAll).orElseGet(RateLimiter::ofThisProcess);
  }
}
