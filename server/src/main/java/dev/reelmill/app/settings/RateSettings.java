package dev.reelmill.app.settings;

import dev.reelmill.limit.Rates;

/** Reads how often someone may ask. */
final class RateSettings {
  private static final int MOST = 100_000_000;

  private RateSettings() {}

  static Rates read(SettingsSource source) {
    return Rates.perMinute(
        source.whole("RATE_SEARCH_VIEWER", 120, 1, MOST),
        source.whole("RATE_SEARCH_ADDRESS", 600, 1, MOST),
        source.whole("RATE_GENERATION", 120, 1, MOST),
        source.whole("RATE_DREAMS", 120, 1, MOST),
        source.whole("RATE_KNOWLEDGE", 60, 1, MOST),
        source.whole("RATE_LOGIN", 10, 1, MOST),
        source.whole("RATE_LOGIN_ADDRESS", 60, 1, MOST),
        source.whole("RATE_REGISTRATION", 20, 1, MOST),
        source.whole("RATE_STRANGERS_KEYS", 30, 1, MOST));
  }
}
