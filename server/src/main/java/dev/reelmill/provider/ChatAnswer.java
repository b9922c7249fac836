package dev.reelmill.provider;

/**
 * What a chat model said.
 *
 * @param content JSON, if the model did as it was told
 * @param dollars what it cost, told by the provider or computed from its count of tokens
 */
public record ChatAnswer(String content, double dollars) {}
