package dev.reelmill.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An owner's own job that follows work.
 *
 * @param door through which they asked
 * @param cancelledAt when they ended it for themselves, or null
 */
public record Follower(
    UUID jobId,
    String owner,
    String door,
    @Nullable String callbackUrl,
    Instant createdAt,
    @Nullable Instant cancelledAt) {}
