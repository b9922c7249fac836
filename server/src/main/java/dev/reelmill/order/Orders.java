package dev.reelmill.order;

import dev.reelmill.brief.Brief;
import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.BriefOptions;
import dev.reelmill.brief.DreamBrief;
import dev.reelmill.brief.EngineVersion;
import dev.reelmill.brief.PostingBrief;
import dev.reelmill.brief.PromptBrief;
import dev.reelmill.brief.Style;
import dev.reelmill.brief.TopicBrief;
import dev.reelmill.brief.WorkKey;
import dev.reelmill.catalog.PublishedVideo;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.OwnedRequest;
import dev.reelmill.job.Submitted;
import dev.reelmill.posting.PostingStore;
import dev.reelmill.posting.StoredPosting;
import java.util.List;
import java.util.Optional;

/**
 * Takes orders. The same film is made once, whoever wants it: an order of one that is being made,
 * or is made already, becomes a job that follows.
 */
public final class Orders {
  private final JobStore jobs;
  private final VideoCatalog videos;
  private final PostingStore postings;
  private final int waitingLimit;
  private final Choices choices;
  private final BriefOptions usual;

  /**
   * Orders of films.
   *
   * @param waitingLimit own jobs of an owner that may wait for a worker at once
   * @param choices what an order may name
   * @param usual how films are made that shared doors show; its voice is that of orders without one
   */
  public Orders(
      JobStore jobs,
      VideoCatalog videos,
      PostingStore postings,
      int waitingLimit,
      Choices choices,
      BriefOptions usual) {
    this.jobs = jobs;
    this.videos = videos;
    this.postings = postings;
    this.waitingLimit = waitingLimit;
    this.choices = choices;
    this.usual = usual;
  }

  /** Makes the order a job of its owner's. */
  public Submitted place(Order order) {
    Brief brief = voiced(order.brief());
    String workKey = WorkKey.of(brief, EngineVersion.CURRENT);
    JobRequest work =
        new JobRequest(
            order.door(),
            order.owner(),
            workKey,
            subject(brief, workKey),
            BriefCodec.toJson(brief),
            null,
            order.priority());
    Optional<PublishedVideo> made = videos.findByWork(workKey);
    return jobs.submitOwned(
        new OwnedRequest(work, order.callbackUrl(), made.map(PublishedVideo::videoId).orElse(null)),
        waitingLimit);
  }

  private Brief voiced(Brief brief) {
    BriefOptions options = brief.options();
    return options.voice() != null || silent(brief)
        ? brief
        : brief.with(options.speaking(usual.voice()));
  }

  private static boolean silent(Brief brief) {
    return switch (brief) {
      case PromptBrief prompt -> prompt.style() == Style.BACKGROUND;
      case DreamBrief dream -> dream.style() == Style.BACKGROUND;
      case PostingBrief posting -> false;
      case TopicBrief topic -> false;
    };
  }

  /** What an order may choose. */
  public Choices choices() {
    return choices;
  }

  /** The brief of a film about a posting that is listed at present, or empty. */
  public Optional<PostingBrief> posting(long greenhouseId, BriefOptions options) {
    return Optional.ofNullable(postings.findAll(List.of(greenhouseId)).get(greenhouseId))
        .filter(StoredPosting::active)
        .map(stored -> stored.posting().toBrief(options));
  }

  /**
   * What the film is about. A film of somebody's own making does not stand for what the shared
   * doors show, unless it is the very film that they would make.
   */
  private String subject(Brief brief, String workKey) {
    boolean shared = brief.options().equals(usual);
    String own = "own:" + workKey;
    return switch (brief) {
      case PostingBrief posting -> shared ? "posting:" + posting.greenhouseId() : own;
      case TopicBrief topic ->
          shared ? "topic:" + topic.persona().label() + ":" + topic.topic().label() : own;
      case PromptBrief prompt -> own;
      case DreamBrief dream -> own;
    };
  }
}
