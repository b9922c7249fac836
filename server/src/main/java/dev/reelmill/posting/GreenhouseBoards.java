package dev.reelmill.posting;

import dev.reelmill.brief.ReelmillException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    HttpResponse<byte[]> response = send(slug, request);
    if (response.statusCode() == 404) {
      throw new ReelmillException("board_not_found", false, "Greenhouse knows no board " + slug);
    }
    if (response.statusCode() != 200) {
      throw unavailable(slug, "Greenhouse answered " + response.statusCode(), null);
    }
    return unpacked(slug, response);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpResponse<byte[]> send(String slug, HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw unavailable(slug, "the answer broke off or never came", e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unavailable(slug, "no whole answer within " + patience.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unavailable(slug, "interrupted", e);
    }
  }

  private static byte[] unpacked(String slug, HttpResponse<byte[]> response) {
    boolean packed =
        response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
    if (!packed) {
      return response.body();
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      byte[] unpacked = stream.readNBytes(LARGEST + 1);
      if (unpacked.length > LARGEST) {
        throw new ReelmillException("board_too_large", false, "Board " + slug + " is over 50 MB");
      }
      return unpacked;
    } catch (IOException e) {
      throw unavailable(slug, "the answer is not whole", e);
    }
  }

  private static ReelmillException unavailable(String slug, String why, @Nullable Throwable cause) {
    String message = "Board " + slug + " cannot be fetched: " + why;
    return cause == null
        ? new ReelmillException("board_unavailable", true, message)
        : new ReelmillException("board_unavailable", true, message, cause);
  }
}
