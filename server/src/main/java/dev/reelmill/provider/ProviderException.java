package dev.reelmill.provider;

import dev.reelmill.brief.ReelmillException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A provider did not do what it was asked; the code is {@code provider_} and the {@link Trouble}.
 */
public final class ProviderException extends ReelmillException {
  private static final long serialVersionUID = 1L;
  private final Trouble trouble;
  private final boolean made;
  private final @Nullable Duration comeBackAfter;

  private ProviderException(
      Trouble trouble,
      boolean made,
      String message,
      @Nullable Duration comeBackAfter,
      @Nullable Throwable cause) {
    super("provider_" + trouble.label(), trouble.passes(), message);
    this.trouble = trouble;
    this.made = made;
    this.comeBackAfter = comeBackAfter;
    if (cause != null) {
      initCause(cause);
    }
  }

  /** The provider said no, or was not even asked: nothing was made, and nothing is to be paid. */
  public static ProviderException refused(Trouble trouble, String message) {
    return new ProviderException(trouble, false, message, null, null);
  }

  /** The same, with a wish when to be asked again. */
  static ProviderException refused(Trouble trouble, String message, @Nullable Duration after) {
    return new ProviderException(trouble, false, message, after, null);
  }

  /** The same, because the provider could not be reached. */
  static ProviderException unreached(String message, Throwable cause) {
    return new ProviderException(Trouble.UNAVAILABLE, false, message, null, cause);
  }

  /** The provider may have made something that has to be paid, but it is not there. */
  public static ProviderException lost(Trouble trouble, String message, @Nullable Throwable cause) {
    return new ProviderException(trouble, true, message, null, cause);
  }

  /** Why. */
  public Trouble trouble() {
    return trouble;
  }

  /** Whether it may have cost something nevertheless. */
  public boolean mayCost() {
    return made;
  }

  /** How long the provider asks not to be asked again; null when it does not say. */
  public @Nullable Duration comeBackAfter() {
    return comeBackAfter;
  }
}
