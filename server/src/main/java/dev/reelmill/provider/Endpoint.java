package dev.reelmill.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A provider, or one that speaks like it, at an address.
 *
 * @param base what all paths begin with, without a slash at its end
 * @param key what is paid with; printed nowhere
 */
public record Endpoint(Provider provider, URI base, String key) {
  public Endpoint {
    if (key.isBlank()) {
      throw new IllegalArgumentException("without a key there is no provider");
    }
  }

  /** Whether this is the provider itself and not a gateway or a stand-in. */
  public boolean isTheProvidersOwn() {
    return Objects.equals(base.getHost(), provider.usualAddress().getHost());
  }

  /** An address below the base; parts that others made up are to be {@link #part encoded}. */
  public URI at(String path) {
    return URI.create(base + path);
  }

  /** A part of a path as it may stand between slashes. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Whether a link leads to where the operator said that the provider is. */
  boolean leadsHere(URI link) {
    return Objects.equals(base.getScheme(), link.getScheme())
        && Objects.equals(base.getHost(), link.getHost())
        && base.getPort() == link.getPort();
  }

  /** Without the key. */
  @Override
  public String toString() {
    return provider.label() + " at " + base;
  }
}
