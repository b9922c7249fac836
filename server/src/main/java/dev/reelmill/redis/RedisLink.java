package dev.reelmill.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes connections to one Redis. They do not mend themselves: a broken one is replaced. */
final class RedisLink implements AutoCloseable {
  /** How long a connection may take to be made. */
  private static final Duration GREETING = Duration.ofSeconds(2);

  /** Commands under way at once; more than are ever asked while Redis is well. */
  private static final int QUEUE = 10_000;

  private static final String PROBE = "reelmill:probe";

  private final ClientResources resources;
  private final RedisClient client;
  private final RedisURI address;
  private final Duration patience;

  RedisLink(RedisAddress address, Duration patience) {
    this.address = uri(address);
    this.patience = patience;
    resources =
        ClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
            .build();
    client = RedisClient.create(resources);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(false)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .requestQueueSize(QUEUE)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .socketOptions(SocketOptions.builder().connectTimeout(GREETING).keepAlive(true).build())
            .build());
  }

  /**
   * A new connection.
   *
   * @throws io.lettuce.core.RedisException when there is none to be had
   */
  StatefulRedisConnection<String, byte[]> connect() {
    StatefulRedisConnection<String, byte[]> connection =
        client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address);
    connection.setTimeout(patience);
    return connection;
  }

  /**
   * Looks whether Redis does what we want of it; one that is full or only a replica does not.
   *
   * @throws io.lettuce.core.RedisException when it does not
   */
  static void probe(StatefulRedisConnection<String, byte[]> connection) {
    connection.sync().set(PROBE, new byte[0], SetArgs.Builder.px(1000));
  }

  private static RedisURI uri(RedisAddress address) {
    RedisURI.Builder uri =
        RedisURI.builder()
            .withHost(address.host())
            .withPort(address.port())
            .withSsl(address.tls())
            .withDatabase(address.database())
            .withTimeout(GREETING);
    if (!address.password().isEmpty()) {
      if (address.user().isEmpty()) {
        uri.withPassword(address.password().toCharArray());
      } else {
        uri.withAuthentication(address.user(), address.password().toCharArray());
      }
    }
    return uri.build();
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, GREETING);
    var _ = resources.shutdown(0, GREETING.toMillis(), TimeUnit.MILLISECONDS);
  }
}
