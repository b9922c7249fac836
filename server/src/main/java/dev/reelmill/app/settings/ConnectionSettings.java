package dev.reelmill.app.settings;

import java.time.Duration;

/**
 * How much of the server one caller may hold.
 *
 * @param most connections at a time
 * @param mostOfAddress connections at a time from one address
 * @param patience with a request that does not come on
 * @param listeners of one user, or of one address without a login, who are told of jobs at a time
 * @param listenersOfKey the same of one key, whose program may tell many users
 */
public record ConnectionSettings(
    int most, int mostOfAddress, Duration patience, int listeners, int listenersOfKey) {

  static ConnectionSettings read(SettingsSource source) {
    return new ConnectionSettings(
        source.whole("MAX_CONNECTIONS", 8192, 10, 1_000_000),
        source.whole("MAX_ADDRESS_CONNECTIONS", 512, 1, 1_000_000),
        Duration.ofSeconds(source.whole("REQUEST_PATIENCE_SECONDS", 20, 1, 3600)),
        source.whole("MAX_LISTENERS", 100, 1, 1_000_000),
        source.whole("MAX_KEY_LISTENERS", 1000, 1, 1_000_000));
  }
}
