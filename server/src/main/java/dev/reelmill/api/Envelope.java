package dev.reelmill.api;

/**
 * An answer of the doors that say first whether it went well.
 *
 * @param success true; failures are written by {@link EnvelopedProblems}
 */
public record Envelope<T>(boolean success, T data) {

  /** It went well. */
  public static <T> Envelope<T> of(T data) {
    return new Envelope<>(true, data);
  }
}
