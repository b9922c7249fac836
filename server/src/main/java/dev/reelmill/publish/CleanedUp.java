package dev.reelmill.publish;

/**
 * What a cleaning removed, or would.
 *
 * @param expired videos whose time was over
 * @param orphaned objects that belonged to nothing
 * @param evicted videos that had not been used for the longest time
 * @param bytes of all that is kept
 */
public record CleanedUp(int expired, int orphaned, int evicted, long bytes) {}
