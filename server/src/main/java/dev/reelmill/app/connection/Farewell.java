package dev.reelmill.app.connection;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections so that the last word on them is heard. Closing one on which the caller still
 * speaks takes back what it has not read yet, so that what it says is let pass for a while.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112 section 9.6</a>
 */
final class Farewell {
  private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final int AT_A_TIME = 64;
  private static final int PASSING = 8192;

  private final Semaphore free = new Semaphore(AT_A_TIME);
  private final Consumer<SocketChannel> end;

  /**
   * Nobody leaves yet.
   *
   * @param end closes a connection
   */
  Farewell(Consumer<SocketChannel> end) {
    this.end = end;
  }

  /**
   * Says a last word, and sees to it that the connection ends. Waits for nobody.
   *
   * @param word fits into the connection's empty buffer
   */
  void say(SocketChannel connection, byte[] word) {
    boolean heard = false;
    try {
      connection.configureBlocking(false);
      connection.write(ByteBuffer.wrap(word));
      connection.shutdownOutput();
      heard = free.tryAcquire();
    } catch (IOException gone) {
      LOG.debug("a refused caller has gone", gone);
    }
    if (heard) {
      Thread.ofVirtual().name("farewell").start(() -> linger(connection));
    } else {
      end.accept(connection);
    }
  }

  private void linger(SocketChannel connection) {
    long until = System.nanoTime() + LONGEST.toNanos();
    try {
      connection.configureBlocking(true);
      Socket socket = connection.socket();
      socket.setSoTimeout(Math.toIntExact(LONGEST.toMillis()));
      InputStream said = socket.getInputStream();
      byte[] passing = new byte[PASSING];
      while (said.read(passing) >= 0 && System.nanoTime() < until) {
        LOG.trace("a refused caller still speaks");
      }
    } catch (IOException gone) {
      LOG.debug("a refused caller has gone", gone);
    } finally {
      free.release();
      end.accept(connection);
    }
  }
}
