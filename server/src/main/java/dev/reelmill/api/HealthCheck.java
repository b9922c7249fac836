package dev.reelmill.api;

/** A part of the program that can be asked how it is. */
public interface HealthCheck {

  /** The part's name in answers, for example {@code database}. */
  String name();

  /**
   * How it is, in a few words for people, found out now and quickly.
   *
   * @throws dev.reelmill.brief.ReelmillException when it does not work; the message is shown
   * @throws RuntimeException when it does not work; the message goes to the log only
   */
  String check();

  /** Whether the program is of no use without this part. */
  default boolean vital() {
    return false;
  }
}
