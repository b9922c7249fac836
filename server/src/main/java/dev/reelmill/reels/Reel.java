package dev.reelmill.reels;

import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.posting.GreenhousePosting;

/**
 * A posting with a video to show.
 *
 * @param score likeness to the query, 0 to 1; 0 when the query had no part in the choice
 */
public record Reel(GreenhousePosting posting, double score, PublishedVideo video) {}
