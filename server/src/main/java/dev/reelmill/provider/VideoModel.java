package dev.reelmill.provider;

import java.nio.file.Path;

/** Makes clips, each in its own time: begun, looked at, fetched. */
public interface VideoModel {

  /** What is known about it. */
  ModelFacts facts();

  /** The length in seconds of the clip that it makes when asked for one. */
  int secondsOf(ClipQuestion question);

  /** The most that the clip may cost, in USD. */
  default double estimate(ClipQuestion question) {
    return secondsOf(question) * facts().price();
  }

  /**
   * Orders a clip.
   *
   * @return the provider's name for it
   * @throws ProviderException when it does not take the order
   */
  String begin(ClipQuestion question) throws InterruptedException;

  /**
   * Looks how far an order is.
   *
   * @throws ProviderException when that cannot be told
   */
  ClipState look(String id) throws InterruptedException;

  /**
   * Fetches a clip that is done.
   *
   * @param file is there only when all of the clip is
   * @throws ProviderException when it cannot be had, or is no video
   */
  void fetch(String id, ClipState.Done done, Path file) throws InterruptedException;

  /** Tells the provider that nobody wants the clip any more, where it can be told. */
  default void forget(String id) throws InterruptedException {}
}
