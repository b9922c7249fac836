package dev.reelmill.job;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work to be queued for somebody whose job it then is.
 *
 * @param work names its owner
 * @param callbackUrl told of what happens to the job, or null
 * @param madeVideo a ready video of this very work, if one is known, whose own job may be forgotten
 */
public record OwnedRequest(
    JobRequest work, @Nullable String callbackUrl, @Nullable UUID madeVideo) {
  public OwnedRequest {
    Objects.requireNonNull(work.owner(), "an owned job has an owner");
  }

  /** Whose job it is to be. */
  String owner() {
    return Objects.requireNonNull(work.owner());
  }
}
