package dev.reelmill.publish;

/**
 * What a film is in the object store.
 *
 * @param objects how many objects it has
 * @param bytes their size together
 */
public record Upload(int objects, long bytes) {}
