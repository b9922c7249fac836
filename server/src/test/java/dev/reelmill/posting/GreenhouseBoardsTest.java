package dev.reelmill.posting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.reelmill.brief.ReelmillException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GreenhouseBoardsTest {
  private static final byte[] BOARD = "{\"jobs\":[]}".getBytes(UTF_8);

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server = start();
  private GreenhouseBoards boards = client(Duration.ofSeconds(20));

  @BeforeEach
  void serve() {
    answer("good", exchange -> send(exchange, 200, BOARD));
    answer(
        "packed",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, 200, packed(BOARD));
        });
    answer("gone", exchange -> send(exchange, 404, new byte[0]));
    answer("broken", exchange -> send(exchange, 500, BOARD));
    answer(
        "cut",
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(BOARD);
          exchange.getResponseBody().flush();
          server.stop(0);
        });
    answer(
        "bomb",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          send(exchange, 200, packed(new byte[GreenhouseBoards.LARGEST + 1]));
        });
    answer(
        "huge",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream body = exchange.getResponseBody()) {
            for (int megabyte = 0; megabyte < 60; megabyte++) {
              body.write(new byte[1 << 20]);
            }
          }
        });
    answer(
        "silent",
        exchange -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @AfterEach
  void stop() {
    end.countDown();
    boards.close();
    server.stop(0);
  }

  @Test
  void fetchesABoard() {
    assertThat(boards.fetch("good")).isEqualTo(BOARD);
    assertThat(boards.fetch("packed")).isEqualTo(BOARD);
  }

  @Test
  void saysWhatWentWrong() {
    assertFails("gone", "board_not_found", false);
    assertFails("broken", "board_unavailable", true);
    assertFails("bomb", "board_too_large", false);
    assertFails("huge", "board_too_large", false);
    assertFails("cut", "board_unavailable", true);
  }

  @Test
  void doesNotWaitForEver() {
    boards.close();
    boards = client(Duration.ofMillis(300));
    assertFails("silent", "board_unavailable", true);
  }

  @Test
  void nobodyListening() {
    server.stop(0);
    assertFails("good", "board_unavailable", true);
  }

  private void assertFails(String slug, String code, boolean retryable) {
    assertThatThrownBy(() -> boards.fetch(slug))
        .isInstanceOfSatisfying(
            ReelmillException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.retryable()).isEqualTo(retryable);
            });
  }

  private GreenhouseBoards client(Duration patience) {
    String base = "http://localhost:" + server.getAddress().getPort() + "/";
    return new GreenhouseBoards(URI.create(base), patience);
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(String slug, Answer answer) {
    server.createContext(
        "/v1/boards/" + slug + "/jobs",
        exchange -> {
          assertThat(exchange.getRequestURI().getQuery()).isEqualTo("content=true");
          answer.to(exchange);
        });
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }
}
