package dev.reelmill.provider;

import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * What came back.
 *
 * @param type of the content without parameters, in lower case; empty when not said
 * @param content empty when it went into a file
 */
@SuppressWarnings("ArrayRecordComponent")
record Reply(int status, String type, Headers headers, byte[] content) {

  /** The headers that matter to somebody. */
  record Headers(Optional<String> retryAfter, Optional<String> location, Optional<String> poll) {
    static Headers of(HttpResponse response) {
      return new Headers(
          first(response, "Retry-After"),
          first(response, "Location"),
          first(response, "openai-poll-after-ms"));
    }

    private static Optional<String> first(HttpResponse response, String name) {
      return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }
  }

  boolean well() {
    return status >= 200 && status < 300;
  }
}
