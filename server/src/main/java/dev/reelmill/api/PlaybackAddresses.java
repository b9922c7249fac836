package dev.reelmill.api;

import dev.reelmill.stream.PlaybackUrls;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Chooses the addresses of objects in answers.
 *
 * @param cdn of a content delivery network in front of the object store, first choice
 * @param server under which callers reach this program; without it, the address they called
 */
public record PlaybackAddresses(Optional<URI> cdn, Optional<URI> server) {

  /** The addresses for the answer to a request. */
  public PlaybackUrls of(HttpServletRequest request) {
    if (cdn.isPresent()) {
      return PlaybackUrls.ofCdn(cdn.get().toString());
    }
    return PlaybackUrls.ofServer(server(request));
  }

  /**
   * An address of this program itself: where callers reach it, and a path that begins in a slash.
   */
  public String here(HttpServletRequest request, String path) {
    return server(request) + path;
  }

  private String server(HttpServletRequest request) {
    return server
        .map(URI::toString)
        .orElseGet(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }
}
