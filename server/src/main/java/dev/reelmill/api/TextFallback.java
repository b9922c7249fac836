package dev.reelmill.api;

import dev.reelmill.job.Job;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        ? jobs.decision(jobId, NAME).flatMap(TextFallback::text)
        : Optional.empty();
  }

  /** The texts of those of the given jobs that failed and came as far as having one. */
  public Map<UUID, String> ofAll(Collection<Job> some) {
    List<UUID> failed =
        some.stream().filter(job -> job.status() == JobStatus.FAILED).map(Job::jobId).toList();
    Map<UUID, String> texts = new HashMap<>();
    jobs.decisions(failed, NAME)
        .forEach((job, content) -> text(content).ifPresent(text -> texts.put(job, text)));
    return texts;
  }

  private static Optional<String> text(String content) {
    return Optional.of(JsonMapper.shared().readTree(content).path("text").asString(""))
        .filter(text -> !text.isBlank());
  }
}
