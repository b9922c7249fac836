package dev.reelmill.app.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The page's files, and a server that answers what the test wants: the last answer to a search is
 * repeated, other addresses that nothing was said about are not found.
 */
final class CannedSite implements AutoCloseable {
  private final HttpServer server;
  private final @Nullable CannedFilm film;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Map<String, Answer> fixed = new ConcurrentHashMap<>();
  private final Map<String, Growth> growing = new ConcurrentHashMap<>();
  private final Map<String, CannedEvents> events = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private Answer last = new Answer(200, searchResult(0));

  private record Answer(int status, String body) {}

  private record Growth(int segments, boolean ended) {}

  private CannedSite(HttpServer server, @Nullable CannedFilm film) {
    this.server = server;
    this.film = film;
  }

  /** A site without films. */
  static CannedSite open() throws IOException {
    return open(null);
  }

  static CannedSite open(@Nullable CannedFilm film) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    CannedSite site = new CannedSite(HttpServer.create(anyPort, 0), film);
    site.server.createContext("/", site::answer);
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

  /** What this address answers from now on, whatever the method and, unless named, the query. */
  CannedSite at(String path, int status, String body) {
    fixed.put(path, new Answer(status, body));
    return this;
  }

  /** So far has a reel's film grown; one that nothing is said about is whole. */
  CannedSite grow(String id, int segments, boolean ended) {
    growing.put(id, new Growth(segments, ended));
    return this;
  }

  /** Tells those who follow a job, and those who will. */
  CannedSite tell(String job, String event, String data) {
    events.computeIfAbsent(job, id -> new CannedEvents()).add(event, data);
    return this;
  }

  /**
   * Addresses in the order they were asked for; a method other than GET, and the body, are named.
   */
  List<String> asked() {
    return asked;
  }

  /** How many searches there were. */
  long searches() {
    return asked.stream().filter(path -> path.startsWith("POST /jobs/search")).count();
  }

  /** An answer of the search with so many reels being made, by {@code job-1} and so on. */
  static String searchResult(int making, String... reels) {
    return """
    {"generation_triggered":%s,"generation_job_ids":[%s],"degraded":[],"reels":[%s]}\
    """
        .formatted(
            making > 0,
            IntStream.rangeClosed(1, making)
                .mapToObj(number -> "\"job-" + number + "\"")
                .collect(Collectors.joining(",")),
            String.join(",", reels));
  }

  /** A found reel; the film of one called missing is. */
  static String reel(String id, String title, String posting) {
    return """
    {"greenhouse_id":%d,"title":"%s","company":"Harborfinch","location":"Rotterdam","absolute_url":"%s","score":0.8,
    "video":{"video_id":"%s","playback_url":"/hls/%s/master.m3u8","poster_url":"/feed/mark.svg",
    "duration_seconds":5.0,"captions_url":null}}\
    """
        .formatted(id.hashCode(), title, posting, id, id);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    String address = exchange.getRequestURI().toString();
    String method = exchange.getRequestMethod();
    asked.add(method.equals("GET") ? address : method + " " + address + " " + body);
    Answer said = fixed.getOrDefault(address, fixed.get(path));
    if (said != null) {
      json(exchange, said);
    } else if (path.equals("/jobs/search")) {
      json(exchange, search());
    } else if (path.matches("/api/(v1/videos/jobs|videos)/.*/events")) {
      String[] parts = path.split("/");
      follow(exchange, events.get(parts[parts.length - 2]));
    } else {
      Optional<byte[]> file = path.startsWith("/hls/") ? film(path) : page(path);
      send(exchange, file.isPresent() ? 200 : 404, type(path), file.orElse(new byte[0]));
    }
  }

  private Answer search() {
    @Nullable Answer next = answers.poll();
    last = next == null ? last : next;
    return last;
  }

  private Optional<byte[]> film(String path) throws IOException {
    String id = path.split("/")[2];
    Growth growth = growing.getOrDefault(id, new Growth(CannedFilm.WHOLE, true));
    String name = path.substring("/hls/".length() + id.length() + 1);
    return film == null || id.equals("missing")
        ? Optional.empty()
        : film.read(name, growth.segments(), growth.ended());
  }

  private static Optional<byte[]> page(String path) {
    return PageFiles.read(
        switch (path) {
          case "/" -> "/index.html";
          case "/admin" -> "/desk/index.html";
          case "/studio" -> "/studio/index.html";
          case "/docs" -> "/reference/index.html";
          default -> path;
        });
  }

  private static void follow(HttpExchange exchange, @Nullable CannedEvents job) throws IOException {
    if (job == null) {
      send(exchange, 404, "application/json", new byte[0]);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (exchange) {
      job.writeTo(exchange.getResponseBody());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private static String type(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "/", "/admin", "/docs", "/studio", "html" -> "text/html";
      case "css" -> "text/css";
      case "js" -> "text/javascript";
      case "svg" -> "image/svg+xml";
      default -> "application/octet-stream";
    };
  }

  private static void json(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    send(exchange, answer.status(), "application/json", body);
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
    events.values().forEach(CannedEvents::end);
    server.stop(0);
  }
}
