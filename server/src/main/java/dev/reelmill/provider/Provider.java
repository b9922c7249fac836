package dev.reelmill.provider;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who offers models. The name also stands for others that speak the same way. */
public enum Provider {
  OPENROUTER("https://openrouter.ai/api/v1", "Authorization", "Bearer "),
  OPENAI("https://api.openai.com/v1", "Authorization", "Bearer "),
  GEMINI("https://generativelanguage.googleapis.com/v1beta", "x-goog-api-key", ""),
  FISH_AUDIO("https://api.fish.audio", "Authorization", "Bearer ");

  private final URI usual;
  private final String header;
  private final String scheme;

  Provider(String usual, String header, String scheme) {
    this.usual = URI.create(usual);
    this.header = header;
    this.scheme = scheme;
  }

  /** The form used in settings, the ledger and metrics: "fish_audio". */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The provider with that label. */
  public static Optional<Provider> labelled(String label) {
    return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
  }

  /** The provider's own address. */
  public URI usualAddress() {
    return usual;
  }

  String keyHeader() {
    return header;
  }

  String keyScheme() {
    return scheme;
  }
}
