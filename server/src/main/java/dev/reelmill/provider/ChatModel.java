package dev.reelmill.provider;

/** Answers in writing. */
public interface ChatModel {

  /** What is known about it. */
  ModelFacts facts();

  /** The most that the answer may cost, in USD. */
  double estimate(ChatQuestion question);

  /**
   * Asks.
   *
   * @throws ProviderException when there is no answer
   */
  ChatAnswer ask(ChatQuestion question) throws InterruptedException;
}
