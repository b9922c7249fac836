package dev.reelmill.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What money is spent on.
 *
 * @param jobId the work, or null outside of work
 * @param part of the work: a job's part is asked for by one attempt at a time
 */
public record Spending(@Nullable UUID jobId, String part, Purpose purpose, ModelName model) {}
