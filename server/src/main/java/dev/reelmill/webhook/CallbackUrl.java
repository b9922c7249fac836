package dev.reelmill.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The rule of callback addresses, as far as it can be told without asking for a name. */
public final class CallbackUrl {
  private static final int LONGEST = 2048;
  private static final int HIGHEST_PORT = 65_535;

  private CallbackUrl() {}

  /** What is wrong with the address, or empty. */
  public static Optional<String> problem(String url) {
    if (url.length() > LONGEST) {
      return Optional.of("must have at most " + LONGEST + " characters");
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("https") && !scheme.equals("http")) {
        return Optional.of("must be an http or https URL");
      }
      if (uri.getHost() == null) {
        return Optional.of("must name a host");
      }
      if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) { // -1 where none is given
        return Optional.of("must have a port from 1 to " + HIGHEST_PORT);
      }
      return uri.getUserInfo() == null
          ? Optional.empty()
          : Optional.of("must not hold a user name or password");
    } catch (URISyntaxException e) {
      return Optional.of("must be an http or https URL");
    }
  }
}
