package dev.reelmill.limit;

/**
 * The rates of this program.
 *
 * @param searchViewer searches of one viewer
 * @param searchAddress searches from one address
 * @param generation videos asked for by one user
 * @param dreams stories kept by one user
 * @param knowledge documents added by one user
 * @param login attempts at one account from one address
 * @param loginAddress attempts at any accounts from one address
 * @param registration accounts opened from one address
 * @param strangersKeys idempotency keys from one address of callers whom nobody knows
 */
public record Rates(
    Rate searchViewer,
    Rate searchAddress,
    Rate generation,
    Rate dreams,
    Rate knowledge,
    Rate login,
    Rate loginAddress,
    Rate registration,
    Rate strangersKeys) {

  /** So many a minute each. */
  public static Rates perMinute(
      int searchViewer,
      int searchAddress,
      int generation,
      int dreams,
      int knowledge,
      int login,
      int loginAddress,
      int registration,
      int strangersKeys) {
    return new Rates(
        Rate.perMinute("search-viewer", searchViewer),
        Rate.perMinute("search-address", searchAddress),
        Rate.perMinute("generation", generation),
        Rate.perMinute("dreams", dreams),
        Rate.perMinute("knowledge", knowledge),
        Rate.perMinute("login", login),
        Rate.perMinute("login-address", loginAddress),
        Rate.perMinute("registration", registration),
        Rate.perMinute("strangers-keys", strangersKeys));
  }
}
