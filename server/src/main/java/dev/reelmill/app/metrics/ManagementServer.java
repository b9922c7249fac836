package dev.reelmill.app.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.reelmill.brief.ReelmillException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Metrics and probes on a port of its own, open to whoever reaches it: {@code
 * /actuator/prometheus}, {@code /actuator/health}, {@code /actuator/health/liveness} and {@code
 * /actuator/health/readiness}; the last three answer 200 or 503.
 */
public final class ManagementServer implements AutoCloseable {
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final PrometheusMeterRegistry metrics;
  private final Probes probes;

  private ManagementServer(HttpServer server, PrometheusMeterRegistry metrics, Probes probes) {
    this.server = server;
    this.metrics = metrics;
    this.probes = probes;
  }

  /**
   * Begins to answer.
   *
   * @param port 0 picks a free one
   * @throws ReelmillException {@code port_in_use}
   */
  public static ManagementServer start(int port, PrometheusMeterRegistry metrics, Probes probes) {
    try {
      HttpServer http = HttpServer.create(new InetSocketAddress(port), 0);
      ManagementServer server = new ManagementServer(http, metrics, probes);
      http.setExecutor(server.threads);
      http.createContext("/", server::answer);
      http.start();
      return server;
    } catch (IOException e) {
      throw new ReelmillException(
          "port_in_use",
          false,
          "Port "
              + port
              + " is in use by another program. Choose another with REELMILL_MANAGEMENT_PORT (0"
              + " picks a free one).",
          e);
    }
  }

  /** The address of what it answers. */
  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/actuator";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/actuator/prometheus" -> send(exchange, 200, PROMETHEUS_TEXT, metrics.scrape());
        case "/actuator/health/liveness" -> probe(exchange, probes.alive());
        case "/actuator/health/readiness" -> probe(exchange, probes.ready());
        case "/actuator/health" -> health(exchange, probes.parts().get());
        default -> send(exchange, 404, "text/plain", "Nothing is here.\n");
      }
    }
  }

  private static void probe(HttpExchange exchange, BooleanSupplier holds) throws IOException {
    boolean up = holds.getAsBoolean();
    json(exchange, up, Map.of("status", up ? "UP" : "OUT_OF_SERVICE"));
  }

  private static void health(HttpExchange exchange, Health health) throws IOException {
    json(
        exchange,
        health.up(),
        Map.of("status", health.up() ? "UP" : "DOWN", "components", health.components()));
  }

  private static void json(HttpExchange exchange, boolean up, Map<String, ?> body)
      throws IOException {
    String text = JsonMapper.shared().writeValueAsString(body);
    send(exchange, up ? 200 : 503, "application/json", text);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
