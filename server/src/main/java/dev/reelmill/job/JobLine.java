package dev.reelmill.job;

import org.slf4j.spi.LoggingEventBuilder;

/** A line of the log about a job, with fields by which it is found. */
final class JobLine {
  private JobLine() {}

  /** Says whose job it is and where it stands. */
  static LoggingEventBuilder about(Job job, LoggingEventBuilder line) {
    LoggingEventBuilder said =
        line.addKeyValue("job_id", job.jobId()).addKeyValue("status", job.status().label());
    if (job.owner() != null) {
      said = said.addKeyValue("user_id", job.owner());
    }
    return job.stage() == null ? said : said.addKeyValue("stage", job.stage());
  }
}
