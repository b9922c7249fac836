package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers like the public APIs of Greenhouse, Lever and Ashby: a board by its address, packed when
 * the client takes that, with a tag and 304 where nothing has changed; 404 for unknown boards. It
 * can be told to misbehave.
 */
final class BoardApi implements AutoCloseable {
  private final Map<String, String> boards = new ConcurrentHashMap<>();
  private final Map<String, Deque<Answer>> faults = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final HttpServer server;

  /** An answer of the test's own. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  BoardApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  BoardAddresses addresses() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    return new BoardAddresses(base, base, base);
  }

  /** The board is like this from now on; gone when null. */
  void show(BoardName board, @Nullable String json) {
    if (json == null) {
      boards.remove(path(board));
    } else {
      boards.put(path(board), json);
    }
  }

  /** The next requests for a board are answered so, one after the other. */
  void misbehave(BoardName board, Answer... answers) {
    faults.computeIfAbsent(path(board), path -> new ArrayDeque<>()).addAll(List.of(answers));
  }

  /** What was asked so far: the address, and the tag that was sent along, if one was. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** A status with no content, and headers by name and value. */
  static Answer status(int status, String... headers) {
    return exchange -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, -1);
    };
  }

  /** Promises a thousand bytes, sends some and hangs up. */
  static Answer cut() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"jobs\":[".getBytes(UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Says nothing until the end. */
  Answer silence() {
    return exchange -> {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** Begins an answer and never goes on. */
  Answer drip() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      silence().to(exchange);
    };
  }

  static Answer packed(byte[] content) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(content);
      }
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    };
  }

  /** Sends more and more, as long as anybody listens. */
  static Answer flood() {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        for (int megabyte = 0; megabyte < 60; megabyte++) {
          body.write(new byte[1 << 20]);
        }
      }
    };
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      String tag = exchange.getRequestHeaders().getFirst("If-None-Match");
      asked.add(tag == null ? path : path + " " + tag);
      Answer fault = next(path);
      String board = boards.get(path);
      if (fault != null) {
        fault.to(exchange);
      } else if (board == null) {
        status(404).to(exchange);
      } else {
        String current = "W/\"" + Integer.toHexString(board.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", current);
        (current.equals(tag) ? status(304) : packed(board.getBytes(UTF_8))).to(exchange);
      }
    }
  }

  private @Nullable Answer next(String path) {
    Deque<Answer> queue = faults.get(path);
    if (queue == null) {
      return null;
    }
    synchronized (queue) {
      return queue.poll();
    }
  }

  private String path(BoardName board) {
    URI address = addresses().of(board);
    return address.getRawPath() + "?" + address.getRawQuery();
  }
}
