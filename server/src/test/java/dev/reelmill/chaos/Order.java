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
import dev.reelmill.job.Priority;
import dev.reelmill.job.Submitted;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody asks for: a film of a second or two without words, as cheap as a real one can be.
 *
 * @param work equal numbers are the same film
 * @param seconds its length
 */
record Order(int work, int seconds) {

  /** Asks for it as a shared door does. */
  Job submit(JobStore jobs) {
    return switch (jobs.submitShared(request(), 0)) {
      case Submitted.Queued(Job job) -> job;
      case Submitted.Joined(Job job) -> job;
      case Submitted.OverLimit() -> throw new AssertionError("over the limit: " + this);
    };
  }

  /**
   * What asks for it at the workflow door.
   *
   * @param callback an address that is to be told what happens
   */
  String body(Optional<String> callback) {
    ObjectNode body = (ObjectNode) JsonMapper.shared().readTree(BriefCodec.toJson(brief()));
    callback.ifPresent(address -> body.put("callback_url", address));
    return body.toString();
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
        "topics", null, workKey(), subject(), BriefCodec.toJson(brief()), null, Priority.NORMAL);
  }

  private PromptBrief brief() {
    return new PromptBrief(
        "Wave number " + work,
        Style.BACKGROUND,
        seconds,
        new BriefOptions(AspectRatio.PORTRAIT, Quality.DRAFT, null, null, "en"));
  }
}
