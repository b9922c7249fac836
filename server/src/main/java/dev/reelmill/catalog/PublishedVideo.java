package dev.reelmill.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * A video that can be watched: all of its objects are in the store.
 *
 * @param subject what it is about, for example {@code posting:123}
 * @param workKey the hash of everything that decided the result
 * @param templateId the visual template it was made with
 * @param seconds its duration
 * @param width of the largest rendition, pixels
 * @param height of the largest rendition, pixels
 * @param metadata the content of metadata.json
 */
public record PublishedVideo(
    UUID videoId,
    UUID jobId,
    String subject,
    String workKey,
    String title,
    String templateId,
    double seconds,
    int width,
    int height,
    String metadata,
    Instant createdAt) {}
