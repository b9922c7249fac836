package dev.reelmill.publish;

/**
 * What comparing the catalogue with the store came to.
 *
 * @param videos that were looked at
 * @param lost those of them that lack objects
 * @param forgotten those of the lost that are no longer in the catalogue
 */
public record ComparedVideos(long videos, long lost, long forgotten) {}
