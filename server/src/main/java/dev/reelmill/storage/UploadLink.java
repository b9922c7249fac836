package dev.reelmill.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where one object may be put, without going through this program, for a time.
 *
 * @param address for a PUT
 * @param headers that must come with it
 * @param validity how long it works from now on
 */
public record UploadLink(URI address, Map<String, String> headers, Duration validity) {
  public UploadLink {
    headers = Map.copyOf(headers);
  }
}
