package dev.reelmill.app.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.reelmill.api.ClientAddress;
import dev.reelmill.limit.Seats;
import dev.reelmill.limit.Seats.Seat;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes connections as far as the limits go, and gives each a pace. */
final class GuardedEndpoint extends NioEndpoint {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedEndpoint.class);

  /** A paused player reads nothing for a while; one that has left does so for ever. */
  private static final Duration PATIENCE_WITH_READERS = Duration.ofSeconds(60);

  private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

  private static final byte[] REFUSAL =
      """
      HTTP/1.1 429 Too Many Requests\r
      Content-Type: application/problem+json\r
      Content-Length: 114\r
      Retry-After: 10\r
      Connection: close\r
      \r
      {"status":429,"title":"Too Many Requests","code":"too_many_connections","detail":"End some of your connections."}
      """
          .getBytes(US_ASCII);

  private final Map<SocketChannel, Seat> seated = new ConcurrentHashMap<>();
  private final Farewell farewell = new Farewell(this::destroySocket);
  private @Nullable ConnectionLimits limits;
  private @Nullable Seats seats;
  private long lastWord = System.nanoTime() - BETWEEN_WORDS.toNanos();

  /** Before it is started. */
  void hold(ConnectionLimits to) {
    limits = to;
    seats = new Seats(to.mostOfAddress());
    setMaxConnections(to.most());
    setConnectionTimeout(Math.toIntExact(to.patience().toMillis()));
  }

  /** A connection with TLS would have no pace, and never be known to have left. */
  @Override
  public void bind() throws Exception {
    if (isSSLEnabled()) {
      throw new IllegalStateException(
          "server.ssl: this server speaks no TLS; a proxy before it does, which TRUSTED_PROXIES"
              + " names");
    }
    super.bind();
  }

  private ConnectionLimits limits() {
    return Objects.requireNonNull(limits, "it is told its limits before it starts");
  }

  Pace pace() {
    return new Pace(limits().patience());
  }

  /** A connection has ended; told more than once, it makes no difference. */
  void left(@Nullable SocketChannel connection) {
    Seat seat = connection == null ? null : seated.remove(connection);
    if (seat != null) {
      seat.close();
    }
  }

  /** Only the thread that accepts connections comes here. */
  @Override
  protected boolean setSocketOptions(SocketChannel connection) {
    Optional<String> counted = counted(connection);
    if (counted.isPresent()) {
      Optional<Seat> seat = Objects.requireNonNull(seats).take(counted.get());
      if (seat.isEmpty()) {
        refuse(connection, counted.get());
        return false;
      }
      seated.put(connection, seat.get());
    }
    boolean taken = super.setSocketOptions(connection);
    SocketWrapperBase<NioChannel> wrapper = connections.get(connection);
    if (wrapper != null) {
      wrapper.setWriteTimeout(PATIENCE_WITH_READERS.toMillis());
    }
    return taken;
  }

  @Override
  protected void destroySocket(SocketChannel connection) {
    left(connection);
    super.destroySocket(connection);
  }

  @Override
  protected NioChannel createChannel(SocketBufferHandler buffers) {
    return new PacedChannel(buffers, this);
  }

  /** What its connection is counted under, if it is. */
  private Optional<String> counted(SocketChannel connection) {
    try {
      return connection.getRemoteAddress() instanceof InetSocketAddress from
          ? Optional.of(from.getAddress())
              .filter(address -> !limits().uncounted().test(address))
              .map(address -> ClientAddress.of(address.getHostAddress()))
          : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private void refuse(SocketChannel connection, String from) {
    long now = System.nanoTime();
    if (now - lastWord >= BETWEEN_WORDS.toNanos()) {
      lastWord = now;
      LOG.warn(
          "{} has {} connections; more are refused. If it is a proxy, name it in TRUSTED_PROXIES",
          from,
          limits().mostOfAddress());
    }
    farewell.say(connection, REFUSAL);
  }
}
