package dev.reelmill.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of jobs.
 *
 * @param jobs newest first
 * @param nextCursor where the next page starts, or null at the end
 */
public record JobPage(List<Job> jobs, @Nullable String nextCursor) {
  public JobPage {
    jobs = List.copyOf(jobs);
  }
}
