package dev.reelmill.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Stands in for a provider: answers what the test lays ready for "METHOD /path", in order, the last
 * one for ever, and remembers what it was asked.
 */
public final class StandIn implements AutoCloseable {
  private static final Patience HURRY =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          3,
          Duration.ofMillis(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(5));

  private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
  private final Map<String, Function<Asked, Answer>> thinking = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch silent = new CountDownLatch(1);
  private final CountDownLatch hungUp = new CountDownLatch(1);
  private final HttpServer server;

  /** An answer of the test's own. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request that came. */
  public record Asked(String what, String body, Map<String, List<String>> headers) {
    public String header(String name) {
      return String.join(",", headers.getOrDefault(name, List.of()));
    }
  }

  public StandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  public ProviderClient client(Provider provider) {
    return client(provider, HURRY);
  }

  public ProviderClient client(Provider provider, Patience patience) {
    return new ProviderClient(
        new Endpoint(provider, url(), "the-secret-key"),
        patience,
        SystemDefaultDnsResolver.INSTANCE,
        InstantSource.system());
  }

  static Patience within(Duration answer) {
    return new Patience(
        HURRY.connect(), answer, HURRY.tries(), HURRY.pause(), HURRY.longestPause(), HURRY.look());
  }

  /** Lays answers ready. */
  public StandIn on(String what, Answer... some) {
    answers.computeIfAbsent(what, key -> new ConcurrentLinkedDeque<>()).addAll(List.of(some));
    return this;
  }

  /** Answers by what is asked, once no answer that was laid ready is left. */
  public StandIn thinking(String what, Function<Asked, Answer> answer) {
    thinking.put(what, answer);
    return this;
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  Asked last() {
    return asked.getLast();
  }

  /** Returns when a request waits in {@link #silence}. */
  public void awaitSilence() throws InterruptedException {
    silent.await();
  }

  /** Returns when whoever waited in {@link #silence} has hung up. */
  public void awaitHangUp() throws InterruptedException {
    hungUp.await();
  }

  public static Answer json(String json) {
    return json(200, json);
  }

  public static Answer json(int status, String json) {
    return content(status, "application/json", json.getBytes(UTF_8));
  }

  public static Answer content(int status, String type, byte[] content, String... headers) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    };
  }

  /** Promises a thousand bytes, sends some and hangs up. */
  public static Answer cut(String type) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"".getBytes(UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Sends more and more, as long as anybody listens. */
  static Answer flood(String type) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        while (true) {
          body.write(new byte[1 << 20]);
        }
      }
    };
  }

  /** Begins an answer, and then sends a blank now and then until nobody listens. */
  public Answer silence() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      silent.countDown();
      try {
        while (!end.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
          exchange.getResponseBody().write(' ');
          exchange.getResponseBody().flush();
        }
      } catch (IOException gone) {
        hungUp.countDown();
        throw gone;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      exchange.setStreams(new ByteArrayInputStream(body.getBytes(UTF_8)), null); // read once more
      Asked question = new Asked(what, body, Map.copyOf(exchange.getRequestHeaders()));
      asked.add(question);
      next(question).to(exchange);
    }
  }

  private Answer next(Asked question) {
    String what = question.what();
    Function<Asked, Answer> thought = thinking.get(what);
    Deque<Answer> ready = answers.get(what);
    if (thought != null) {
      Answer first = ready == null ? null : ready.pollFirst();
      return first == null ? thought.apply(question) : first;
    }
    if (ready == null) {
      return json(404, "{\"error\":{\"code\":404,\"message\":\"nothing is at " + what + "\"}}");
    }
    synchronized (ready) {
      return ready.size() > 1 ? ready.removeFirst() : ready.getFirst();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
