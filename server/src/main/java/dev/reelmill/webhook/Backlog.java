package dev.reelmill.webhook;

/**
 * Messages that are still to be heard.
 *
 * @param waiting how many
 * @param overdueSeconds how long ago the next attempt of the most delayed one was due, or 0; those
 *     that wait for others to their host or of their owner do not count
 */
public record Backlog(long waiting, double overdueSeconds) {}
