package dev.reelmill.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections of somebody who means no good, all from one address of this machine. */
final class HostileClients implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int SMALL_WINDOW = 4096;
  private static final int BETWEEN_BYTES_MILLIS = 100;

  private final List<Connection> connections = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
  private final InetAddress from;
  private final int port;

  /**
   * Opens none yet.
   *
   * @param from any of 127.0.0.0/8
   */
  HostileClients(String from, int port) {
    this.from = InetAddress.ofLiteral(from);
    this.port = port;
  }

  /** One connection. */
  final class Connection {
    private final Socket socket = new Socket();

    private Connection() throws IOException {
      socket.setReceiveBufferSize(SMALL_WINDOW);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      connections.add(this);
    }

    /** Sends a request without a body. */
    Connection request(String line) throws IOException {
      return say(line + "\r\nHost: x\r\n\r\n");
    }

    Connection say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      return this;
    }

    /** Says one letter after the other from now on, ten in a second. */
    Connection drip() {
      var _ =
          drops.scheduleWithFixedDelay(
              this::drop, BETWEEN_BYTES_MILLIS, BETWEEN_BYTES_MILLIS, TimeUnit.MILLISECONDS);
      return this;
    }

    private void drop() {
      try {
        say("a");
      } catch (IOException ended) {
        throw new IllegalStateException("it drips no more", ended);
      }
    }

    /** What comes before the first end of a line, or of the connection. */
    String readLine() throws IOException {
      StringBuilder line = new StringBuilder();
      int next = socket.getInputStream().read();
      while (next >= 0 && next != '\n') {
        line.append((char) next);
        next = socket.getInputStream().read();
      }
      return line.toString().strip();
    }

    /** Waits for the server to end the connection, and gives what it has said. */
    String readToTheEnd() {
      StringBuilder heard = new StringBuilder();
      try {
        int next = socket.getInputStream().read();
        while (next >= 0) {
          heard.append((char) next);
          next = socket.getInputStream().read();
        }
      } catch (java.net.SocketTimeoutException open) {
        throw new AssertionError("it is still open: " + heard, open);
      } catch (IOException reset) {
        return heard.toString();
      }
      return heard.toString();
    }
  }

  /** Opens one more. */
  Connection open() throws IOException {
    return new Connection();
  }

  @Override
  public void close() throws IOException {
    drops.shutdownNow();
    for (Connection connection : connections) {
      connection.socket.close();
    }
  }
}
