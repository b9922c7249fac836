package dev.reelmill.chaos;

import dev.reelmill.redis.RedisServer;

/** What servers share so that the database is asked less. */
record RedisPart(RedisServer server) implements Part {
  @Override
  public String name() {
    return "redis";
  }

  @Override
  public void start() {
    server.restart();
  }

  @Override
  public boolean alive() {
    return server.alive();
  }

  @Override
  public void kill() {
    server.kill();
  }
}
