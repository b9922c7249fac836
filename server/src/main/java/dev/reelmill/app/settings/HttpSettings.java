package dev.reelmill.app.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The HTTP side.
 *
 * @param port to listen on; 0 picks a free one
 * @param managementPort for metrics and probes, open to whoever reaches it; 0 picks a free one
 * @param apiBaseUrl start of absolute URLs in answers, or from the request
 * @param cdnUrl start of playback URLs
 * @param trustedProxies whose word on who asks is taken; nobody's when empty
 */
public record HttpSettings(
    int port,
    Optional<Integer> managementPort,
    Optional<URI> apiBaseUrl,
    Optional<URI> cdnUrl,
    Optional<TrustedProxies> trustedProxies) {
  private static final int HIGHEST_PORT = 65535;

  static HttpSettings read(SettingsSource source) {
    HttpSettings settings =
        new HttpSettings(
            source.whole("REELMILL_PORT", 8080, 0, HIGHEST_PORT),
            source.parsed(
                "REELMILL_MANAGEMENT_PORT",
                HttpSettings::port,
                "must be a whole number from 0 to " + HIGHEST_PORT),
            source.parsed("API_BASE_URL", Settings::web, "must be an http or https URL"),
            source.parsed(
                BucketSettings.cdnUrl(source), Settings::web, "must be an http or https URL"),
            source.parsed(
                "TRUSTED_PROXIES",
                TrustedProxies::parse,
                "must be addresses or networks such as 10.0.0.0/8, with commas, or private"));
    settings.requireDifferentPorts(source);
    return settings;
  }

  private void requireDifferentPorts(SettingsSource source) {
    if (port != 0 && managementPort.filter(Integer.valueOf(port)::equals).isPresent()) {
      source.problem("REELMILL_MANAGEMENT_PORT must differ from REELMILL_PORT");
    }
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException(text);
    }
    return port;
  }
}
