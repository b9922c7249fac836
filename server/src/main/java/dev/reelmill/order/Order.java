package dev.reelmill.order;

import dev.reelmill.brief.Brief;
import dev.reelmill.job.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A film that somebody wants.
 *
 * @param door which door it came through, for example {@code workflow}
 * @param owner whose job it is to be
 * @param callbackUrl told of what happens to the job, or null
 */
public record Order(
    String door, String owner, Brief brief, Priority priority, @Nullable String callbackUrl) {}
