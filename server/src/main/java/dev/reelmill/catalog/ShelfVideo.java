package dev.reelmill.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A video as those see it who decide how long it is kept.
 *
 * @param subject what it is about
 * @param superseded whether a newer one stands for the subject
 * @param bytes of all its objects
 * @param freshSince when it was made, or asked for again after its time was over
 */
public record ShelfVideo(
    UUID videoId,
    String workKey,
    String subject,
    boolean superseded,
    long bytes,
    Instant freshSince) {}
