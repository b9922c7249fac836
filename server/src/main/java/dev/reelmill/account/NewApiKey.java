package dev.reelmill.account;

/**
 * A key that was just made.
 *
 * @param secret what the program is to send; it is kept nowhere and cannot be told again
 */
public record NewApiKey(ApiKey key, String secret) {}
