package dev.reelmill.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket to a server, and what was heard on it. */
public final class Listening implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int BETWEEN_MURMURS_MILLIS = 100;

  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final Semaphore pongs = new Semaphore(0);
  private final ScheduledExecutorService murmurs =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
  private final StringBuilder part = new StringBuilder();
  private @Nullable WebSocket socket;

  private Listening() {}

  /** Opens a socket, as a program does that tells no origin. */
  public static Listening to(SharedServer server, Client caller, String path) {
    return to(server, caller, path, null);
  }

  /** The same, as a page of an origin does. */
  public static Listening to(
      SharedServer server, Client caller, String path, @Nullable String origin) {
    Listening listening = new Listening();
    WebSocket.Builder builder = HTTP.newWebSocketBuilder();
    caller
        .request(path)
        .build()
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    if (origin != null) {
      builder.header("Origin", origin);
    }
    URI address = URI.create(server.url().replaceFirst("^http", "ws") + path);
    listening.socket = builder.buildAsync(address, listening).join();
    return listening;
  }

  /** The status with which a socket is refused. */
  public static int refused(
      SharedServer server, Client caller, String path, @Nullable String origin) {
    try (Listening _ = to(server, caller, path, origin)) {
      throw new AssertionError("it was opened: " + path);
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw failed;
    }
  }

  /** The next message. */
  public JsonNode next() throws InterruptedException {
    JsonNode message = heard.poll(30, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("nothing was heard");
    }
    return message;
  }

  /** Says something. */
  public Listening say(String text) {
    Objects.requireNonNull(socket).sendText(text, true).join();
    return this;
  }

  /** Says something that is not a text. */
  public Listening say(byte[] bytes) {
    Objects.requireNonNull(socket).sendBinary(ByteBuffer.wrap(bytes), true).join();
    return this;
  }

  /** Knocks so often, and hears an answer each time. */
  public void knock(int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      Objects.requireNonNull(socket).sendPing(ByteBuffer.allocate(125)).join();
    }
    if (!pongs.tryAcquire(times, 30, TimeUnit.SECONDS)) {
      throw new AssertionError("no answer to " + (times - pongs.availablePermits()));
    }
  }

  /** Says unasked that it is still there, ten times a second from now on. */
  public Listening murmur() {
    var _ =
        murmurs.scheduleWithFixedDelay(
            () -> Objects.requireNonNull(socket).sendPong(ByteBuffer.allocate(0)).join(),
            BETWEEN_MURMURS_MILLIS,
            BETWEEN_MURMURS_MILLIS,
            TimeUnit.MILLISECONDS);
    return this;
  }

  /** The code with which the server closed it. */
  public int closed() {
    return closed.orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      heard.add(JsonMapper.shared().readTree(part.toString()));
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
    pongs.release();
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return null;
  }

  @Override
  public void close() {
    murmurs.shutdownNow();
    if (socket != null) {
      socket.abort();
    }
  }
}
