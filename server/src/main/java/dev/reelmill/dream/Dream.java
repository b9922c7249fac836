package dev.reelmill.dream;

import dev.reelmill.brief.DreamBrief;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story that somebody keeps.
 *
 * @param owner whose it is
 * @param brief what its film is made of
 * @param jobId of its film, the last one that was wanted, or null before the first; its owner may
 *     have deleted it since
 * @param finishedAt when its film was first wanted, or null before that
 */
public record Dream(
    UUID dreamId,
    String owner,
    DreamBrief brief,
    @Nullable UUID jobId,
    Instant createdAt,
    @Nullable Instant finishedAt) {}
