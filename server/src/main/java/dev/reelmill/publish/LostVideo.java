package dev.reelmill.publish;

import dev.reelmill.catalog.PublishedVideo;

/**
 * A video in the catalogue that cannot be watched as it was made.
 *
 * @param missing how many of its objects are not in the store, from 1
 * @param objects how many it was made of
 */
public record LostVideo(PublishedVideo video, int missing, int objects) {}
