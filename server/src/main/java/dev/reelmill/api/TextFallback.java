package dev.reelmill.api;

import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is left of a job that came to no film: its script as text. */
@Component
public final class TextFallback {
  /** How answers call it. */
  public static final String NAME = "text";

  private final JobStore jobs;

  TextFallback(JobStore jobs) {
    this.jobs = jobs;
  }

  /** The text of a job that failed, if it came as far as having one. */
  public Optional<String> of(UUID jobId, JobStatus status) {
    return status == JobStatus.FAILED
        ? jobs.decision(jobId, NAME)
            .map(content -> JsonMapper.shared().readTree(content).path("text").asString(""))
            .filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
