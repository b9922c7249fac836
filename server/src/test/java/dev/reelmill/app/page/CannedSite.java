package dev.reelmill.app.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The page's files, and a search that answers what the test wants; the last answer is repeated. */
final class CannedSite implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private Answer last = new Answer(200, searchResult(0));

  private record Answer(int status, String body) {}

  private CannedSite(HttpServer server) {
    this.server = server;
  }

  static CannedSite open() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CannedSite site = new CannedSite(HttpServer.create(anyPort, 0));
    site.server.createContext("/", site::file);
    site.server.createContext("/jobs/search", site::search);
    site.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    site.server.start();
    return site;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** What the next search answers. */
  CannedSite then(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  /** An answer of the search with so many reels being made. */
  static String searchResult(int making, String... reels) {
    return """
        {"generation_triggered":%s,"generation_job_ids":[%s],"degraded":[],"reels":[%s]}"""
        .formatted(
            making > 0,
            String.join(",", Collections.nCopies(making, "\"job\"")),
            String.join(",", reels));
  }

  /** A found reel whose video is missing. */
  static String reel(String id, String title, String posting) {
    return """
        {"title":"%s","company":"Harborfinch","location":"Rotterdam","absolute_url":"%s","score":0.8,
        "video":{"video_id":"%s","playback_url":"/hls/%s/master.m3u8","poster_url":"/feed/mark.svg",
        "duration_seconds":12.0,"captions_url":null}}"""
        .formatted(title, posting, id, id);
  }

  private void search(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    @Nullable Answer next = answers.poll();
    last = next == null ? last : next;
    send(exchange, last.status(), "application/json", last.body().getBytes(StandardCharsets.UTF_8));
  }

  private void file(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI().getPath();
    String path = asked.equals("/") ? "/index.html" : asked;
    Optional<byte[]> file = PageFiles.read(path);
    send(exchange, file.isPresent() ? 200 : 404, type(path), file.orElse(new byte[0]));
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
