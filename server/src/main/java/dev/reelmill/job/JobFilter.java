package dev.reelmill.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which work is looked for; null is any.
 *
 * @param owner who asked for it, alone or with others
 * @param kind what its payload begins with: the field of that name
 * @param from created then or later
 * @param to created before
 */
public record JobFilter(
    @Nullable JobStatus status,
    @Nullable String owner,
    @Nullable String kind,
    @Nullable Instant from,
    @Nullable Instant to) {}
