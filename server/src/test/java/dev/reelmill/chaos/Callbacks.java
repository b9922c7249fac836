package dev.reelmill.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The addresses that some askers name, and what is told there. */
final class Callbacks implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Map<String, Message>> heard = new ConcurrentHashMap<>();
  private final AtomicInteger again = new AtomicInteger();

  /** An event of a job. */
  record Message(String type, UUID job) {}

  /** Listens at once, on a free port of this machine. */
  Callbacks() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String id = requireNonNull(exchange.getRequestHeaders().getFirst("webhook-id"));
      JsonNode body =
          JsonMapper.shared().readTree(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      Message message =
          new Message(
              body.required("type").stringValue(),
              UUID.fromString(body.required("data").required("job_id").stringValue()));
      if (at(exchange.getRequestURI().getPath()).put(id, message) != null) {
        again.incrementAndGet();
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private Map<String, Message> at(String path) {
    return heard.computeIfAbsent(path, _ -> new ConcurrentHashMap<>());
  }

  /** The address of an order's own. */
  String address(String order) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + order;
  }

  /** What was told there, each message once however often it came. */
  List<Message> heard(String order) {
    return List.copyOf(at("/" + order).values());
  }

  /** How many came once more. */
  int again() {
    return again.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
