package dev.reelmill.outside;

import java.net.URI;

/**
 * A server to work for.
 *
 * @param url where it answers
 * @param key of the scope worker
 */
public record ServerAddress(URI url, String key) {
  /** Without the key. */
  @Override
  public String toString() {
    return url.toString();
  }
}
