package dev.reelmill.redis;

import io.lettuce.core.api.StatefulRedisConnection;

/**
 * Something to ask Redis.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface RedisQuestion<T> {

  /**
   * Asks over a connection that others use at the same time: no transactions, nothing that blocks.
   *
   * @throws RuntimeException when there is no answer
   */
  T ask(StatefulRedisConnection<String, byte[]> connection);
}
