package dev.reelmill.pipeline;

import dev.reelmill.job.Lease;
import dev.reelmill.job.LeasedWork;
import java.util.Optional;
import java.util.UUID;

/** Decisions kept with the job, so that its attempts on all machines make the same film. */
record JobDecisions(LeasedWork jobs, Lease lease) implements Decisions {
  @Override
  public UUID jobId() {
    return lease.jobId();
  }

  @Override
  public Optional<String> find(String name) {
    return jobs.decision(lease, name);
  }

  @Override
  public String keep(String name, String content) {
    return jobs.decide(lease, name, content);
  }
}
