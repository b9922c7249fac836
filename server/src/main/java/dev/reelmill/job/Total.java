package dev.reelmill.job;

/**
 * Observations of one kind, added up over all jobs there ever were.
 *
 * @param what was observed, for example {@code stage_seconds}
 * @param kind of which kind they are, for example a stage; empty where there are no kinds
 * @param upTo their upper bound; infinity for the greatest, and where nothing is told apart
 * @param times how many they are
 * @param amount their sum
 */
public record Total(String what, String kind, double upTo, long times, double amount) {}
