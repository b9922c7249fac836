package dev.reelmill.posting;

import dev.reelmill.network.RetryAfter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One request for a board, with the redirects that it meets.
 *
 * @param etag what is known already is recognised by, or null
 */
record BoardRequest(HttpClient client, BoardName board, URI address, @Nullable String etag) {
  private static final int MOST_REDIRECTS = 5;

  /**
   * Sends it and reads the answer.
   *
   * @throws BoardFailure when the answer is none that can be used
   * @throws IOException when the connection breaks
   */
  BoardAnswer send() throws IOException, InterruptedException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<InputStream> response = client.send(request(at), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        switch (response.statusCode()) {
          case 200 -> {
            return new BoardAnswer.Fetched(
                content(body, response.headers()),
                response.headers().firstValue("ETag").orElse(null));
          }
          case 304 -> {
            if (etag != null) {
              return new BoardAnswer.Unchanged();
            }
            throw BoardFailure.refused(board, "it answered 304 to a question without a tag");
          }
          case 301, 302, 303, 307, 308 -> at = redirected(at, response.headers());
          case 404, 410 -> throw BoardFailure.notFound(board);
          default -> throw failure(response.statusCode(), response.headers());
        }
      }
    }
    throw BoardFailure.refused(board, "it redirects without end");
  }

  private HttpRequest request(URI at) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at)
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip")
            .header("User-Agent", "Reelmill");
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    return request.build();
  }

  private byte[] content(InputStream body, HttpHeaders headers) throws IOException {
    String encoding = headers.firstValue("Content-Encoding").orElse("");
    InputStream plain = encoding.equalsIgnoreCase("gzip") ? new GZIPInputStream(body) : body;
    byte[] json = plain.readNBytes(BoardFile.LARGEST + 1);
    if (json.length > BoardFile.LARGEST) {
      throw BoardFailure.tooLarge(board);
    }
    return json;
  }

  private BoardFailure failure(int status, HttpHeaders headers) {
    String why = board.kind().shown() + " answered " + status;
    if (status != 408 && status != 425 && status != 429 && status < 500) {
      return BoardFailure.refused(board, why);
    }
    Duration wait =
        headers
            .firstValue("Retry-After")
            .map(header -> RetryAfter.read(header, Instant.now()))
            .orElse(null);
    return BoardFailure.busy(board, why, wait);
  }

  /** Another host, or the same without encryption, was not meant by who configured this one. */
  private URI redirected(URI from, HttpHeaders headers) {
    URI to;
    try {
      to = from.resolve(headers.firstValue("Location").orElse(""));
    } catch (IllegalArgumentException e) {
      throw BoardFailure.refused(board, "it redirects to what is no address");
    }
    boolean samePlace =
        from.getHost().equalsIgnoreCase(to.getHost())
            && (sameDoor(from, to) || (isPlain(from) && port(from) == 80 && isSecure(to)));
    if (!samePlace) {
      throw BoardFailure.refused(
          board, "it redirects to another place, " + to.getScheme() + "://" + to.getAuthority());
    }
    return to;
  }

  private static boolean sameDoor(URI from, URI to) {
    return from.getScheme().equalsIgnoreCase(to.getScheme()) && port(from) == port(to);
  }

  private static boolean isPlain(URI address) {
    return "http".equalsIgnoreCase(address.getScheme());
  }

  private static boolean isSecure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme()) && port(address) == 443;
  }

  private static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : isPlain(address) ? 80 : 443;
  }
}
