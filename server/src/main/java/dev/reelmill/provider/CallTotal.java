package dev.reelmill.provider;

/**
 * Calls of one kind added up.
 *
 * @param state reserved, settled or released
 * @param dollars what they cost, or are estimated to while they are under way
 */
public record CallTotal(
    String provider, String model, String purpose, String state, long calls, double dollars) {}
