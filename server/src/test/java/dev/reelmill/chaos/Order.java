package dev.reelmill.chaos;

import dev.reelmill.brief.AspectRatio;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Quality;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.WorkKey;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: a film of a second or two without words, as cheap as a real one can be.
 *
 * @param work equal numbers are the same film
 * @param seconds its length
 * @param owner whose job it is to be, or null on a shared door
 */
record Order(int work, int seconds, @Nullable String owner) {
  private static final int WAITING = 1000;

  /** Asks for it. */
  Job submit(JobStore jobs) {
    Submitted submitted =
        owner == null
            ? jobs.submitShared(request(), 0)
            : jobs.submitOwned(new OwnedRequest(request(), null, null), WAITING);
    return switch (submitted) {
      case Submitted.Queued(Job job) -> job;
      case Submitted.Joined(Job job) -> job;
      case Submitted.OverLimit() -> throw new AssertionError("over the limit: " + this);
    };
  }

  /** What identifies the film. */
  String workKey() {
    return WorkKey.of(brief(), EngineVersion.CURRENT);
  }

  /** What it is about. */
  String subject() {
    return "prompt:" + work;
  }

  private JobRequest request() {
    return new JobRequest(
        owner == null ? "topics" : "prompts",
        owner,
        workKey(),
        subject(),
        BriefCodec.toJson(brief()),
        null,
        Priority.NORMAL);
  }

  private PromptBrief brief() {
    return new PromptBrief(
        "Wave number " + work,
        Style.BACKGROUND,
        seconds,
        new BriefOptions(AspectRatio.PORTRAIT, Quality.DRAFT, null, null, "en"));
  }
}
