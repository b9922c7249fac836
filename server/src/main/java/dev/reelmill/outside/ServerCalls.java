package dev.reelmill.outside;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server. */
final class ServerCalls {
  private static final Logger LOG = LoggerFactory.getLogger(ServerCalls.class);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long SLOWEST = 125; // bytes in a millisecond: a megabit in a second
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AT_MOST = Duration.ofMinutes(10);
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final ServerAddress server;
  private volatile long heardAt;
  private volatile boolean heard;

  ServerCalls(ServerAddress server) {
    this.server = server;
  }

  /**
   * An answer, whatever its status; its body is text, or nothing that anybody reads.
   *
   * @param repeated whether it was asked for before, which may have had its effect unheard
   */
  record Answer(int status, String body, Map<String, List<String>> headers, boolean repeated) {}

  /**
   * Asks once.
   *
   * @param path after {@code /api/v1/worker}
   */
  Answer once(String method, String path, Map<String, String> headers, BodyPublisher body) {
    return once(method, path, headers, body, patience(body.contentLength()));
  }

  /**
   * The same with another patience.
   *
   * @param patience the longest until the answer begins
   */
  Answer once(
      String method,
      String path,
      Map<String, String> headers,
      BodyPublisher body,
      Duration patience) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/v1/worker" + path))
            .timeout(patience)
            .header("Authorization", "Bearer " + server.key())
            .method(method, body);
    headers.forEach(request::header);
    Answer answer = send(request.build());
    if (answer.status() < BROKEN) { // what stands before a server that is away may say so
      heardAt = System.nanoTime();
      heard = true;
    }
    return answer;
  }

  /** Whether the server has answered anything in that time. */
  boolean heardWithin(Duration time) {
    return heard && System.nanoTime() - heardAt <= time.toNanos();
  }

  /** The same anywhere, without the key. */
  Answer elsewhere(URI address, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(patience(body.contentLength())).PUT(body);
    headers.forEach(request::header);
    return send(request.build());
  }

  /** How long an answer to so many bytes may take; they may have a slow way to go. */
  static Duration patience(long bytes) {
    return PATIENCE.plusMillis(Math.max(0, bytes) / SLOWEST);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers().map(), false);
    } catch (IOException unanswered) {
      throw new ReelmillException(
          "server_unreachable", true, server + " does not answer: " + unanswered, unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ReelmillException("server_unreachable", true, "interrupted", stopped);
    }
  }

  /** Asks again while the server does not answer, or says that it cannot now. */
  Answer insist(String method, String path, Map<String, String> headers, BodyPublisher body) {
    long begun = System.nanoTime();
    for (boolean repeated = false; ; repeated = true) {
      String trouble;
      try {
        Answer answer = once(method, path, headers, body);
        if (answer.status() != TOO_MANY && answer.status() < BROKEN) {
          return new Answer(answer.status(), answer.body(), answer.headers(), repeated);
        }
        trouble = "answers " + answer.status();
      } catch (ReelmillException unreachable) {
        if (Thread.currentThread().isInterrupted()) {
          throw unreachable;
        }
        trouble = String.valueOf(unreachable.getMessage());
      }
      if (System.nanoTime() - begun > AT_MOST.toNanos()) {
        throw new ReelmillException("server_unreachable", true, trouble);
      }
      LOG.warn("{} is asked again: {}", server, trouble);
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ReelmillException("server_unreachable", true, "interrupted", stopped);
    }
  }
}
