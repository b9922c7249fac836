package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Client of Greenhouse's public Job Board API, {@code GET /v1/boards/{slug}/jobs?content=true}. */
public final class GreenhouseBoards implements AutoCloseable {
  /** The public API. */
  public static final URI PUBLIC = URI.create("https://boards-api.greenhouse.io/");

  /** Bytes of the largest board accepted, unpacked. */
  static final int LARGEST = 50 * 1024 * 1024;

  private final URI base;
  private final Duration patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * A client.
   *
   * @param base address of the API, ending in a slash
   * @param patience how long a whole answer may take
   */
  public GreenhouseBoards(URI base, Duration patience) {
    this.base = base;
    this.patience = patience;
  }

  /**
   * A board's answer, unpacked, not parsed.
   *
   * @throws ReelmillException {@code board_not_found} or {@code board_too_large} (not retryable),
   *     {@code board_unavailable} (retryable)
   */
  public byte[] fetch(String slug) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("v1/boards/" + slug + "/jobs?content=true"))
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .build();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<byte[]> answer = thread.submit(() -> read(slug, request));
      try {
        return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof ReelmillException known
            ? known
            : unavailable(slug, "the answer broke off or never came", e);
      } catch (TimeoutException e) {
        throw unavailable(slug, "no whole answer within " + patience.toSeconds() + " s", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unavailable(slug, "interrupted", e);
      } finally {
        answer.cancel(true);
      }
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private byte[] read(String slug, HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() == 404) {
        throw new ReelmillException("board_not_found", false, "Greenhouse knows no board " + slug);
      }
      if (response.statusCode() != 200) {
        throw unavailable(slug, "Greenhouse answered " + response.statusCode(), null);
      }
      String encoding = response.headers().firstValue("Content-Encoding").orElse("");
      InputStream plain = encoding.equalsIgnoreCase("gzip") ? new GZIPInputStream(body) : body;
      byte[] board = plain.readNBytes(LARGEST + 1);
      if (board.length > LARGEST) {
        throw new ReelmillException("board_too_large", false, "Board " + slug + " is over 50 MB");
      }
      return board;
    }
  }

  private static ReelmillException unavailable(String slug, String why, @Nullable Throwable cause) {
    String message = "Board " + slug + " cannot be fetched: " + why;
    return cause == null
        ? new ReelmillException("board_unavailable", true, message)
        : new ReelmillException("board_unavailable", true, message, cause);
  }
}
