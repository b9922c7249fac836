package dev.reelmill.app.connection;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A connection on which nobody may dawdle: reading from one that is slower than its {@link Pace}
 * fails like reading from one that is silent; except on a WebSocket, where what is said is no
 * request, holds up nobody, and may come whenever it likes. Used again for one connection after the
 * other.
 */
final class PacedChannel extends NioChannel {
  private final GuardedEndpoint endpoint;
  private Pace pace;
  private volatile boolean paced = true;

  PacedChannel(SocketBufferHandler buffers, GuardedEndpoint endpoint) {
    super(buffers);
    this.endpoint = endpoint;
    this.pace = endpoint.pace();
  }

  @Override
  public void reset(@Nullable SocketChannel channel, @Nullable NioSocketWrapper wrapper)
      throws IOException {
    if (channel == null) {
      endpoint.left(sc);
    }
    pace = endpoint.pace();
    paced = true;
    super.reset(channel, wrapper);
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      endpoint.left(sc);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int count = super.read(into);
    if (!paced) {
      return count;
    }
    if (count == 0) {
      pace.nothing(System.nanoTime());
    } else if (count > 0 && !pace.received(count, System.nanoTime())) {
      throw new SocketTimeoutException("what is sent comes too slowly");
    }
    return count;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    pace.answered();
    return super.write(from);
  }

  /** Answers to requests are not written so; frames of WebSockets are. */
  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    paced = false;
    return super.write(from, offset, length);
  }
}
