package dev.reelmill.provider;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far a clip is. */
public sealed interface ClipState {

  /**
   * Not there yet.
   *
   * @param nextLook when the provider wants to be asked again
   */
  record Working(Duration nextLook) implements ClipState {}

  /**
   * It can be fetched.
   *
   * @param link where it is, if the answer said so
   * @param dollars what it cost, if the provider tells
   */
  record Done(Optional<URI> link, OptionalDouble dollars) implements ClipState {}

  /**
   * It never will be.
   *
   * @param dollars what it cost nevertheless, if the provider tells
   */
  record Failed(Trouble trouble, String message, OptionalDouble dollars) implements ClipState {}
}
