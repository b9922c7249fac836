package dev.reelmill.topic;

import dev.reelmill.brief.BriefCodec;
import dev.reelmill.brief.Topic;
import dev.reelmill.catalog.VideoCatalog;
import dev.reelmill.catalog.VideoShelf;
import dev.reelmill.job.Job;
import dev.reelmill.job.JobRequest;
import dev.reelmill.job.JobStatus;
import dev.reelmill.job.JobStore;
import dev.reelmill.job.Priority;
import dev.reelmill.job.SharedWork;
import dev.reelmill.job.Submitted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The topics door's decisions: give what is there, join what is being made, queue what is not. A
 * film belongs to nobody and is made once, however many ask at the same time.
 */
public final class TopicOrders {
  private static final String DOOR = "topics";
  private static final Duration FAILED_LATELY = Duration.ofMinutes(10);

  private final TopicCache cache;
  private final CacheCounts counts;
  private final VideoShelf shelf;
  private final VideoCatalog videos;
  private final JobStore jobs;
  private final SharedWork work;
  private final TopicWork films;
  private final InstantSource clock;

  /** Over the catalogue and queue of one database. */
  public TopicOrders(
      TopicCache cache,
      CacheCounts counts,
      VideoShelf shelf,
      VideoCatalog videos,
      JobStore jobs,
      SharedWork work,
      TopicWork films,
      InstantSource clock) {
    this.cache = cache;
    this.counts = counts;
    this.shelf = shelf;
    this.videos = videos;
    this.jobs = jobs;
    this.work = work;
    this.films = films;
    this.clock = clock;
  }

  /**
   * Asks for a film.
   *
   * @param beforeWork is run when something is about to be queued, and may refuse it by throwing
   */
  public TopicAnswer order(Topic topic, Priority priority, Runnable beforeWork) {
    Optional<CachedFilm> there = cache.find(topic);
    if (there.isPresent()) {
      counts.hit(topic, there.get().videoId());
      return new TopicAnswer.Cached(there.get());
    }
    if (work.underWay(films.key(topic)).isEmpty()) {
      Optional<Job> failed = failedLately(topic);
      if (failed.isPresent()) {
        return new TopicAnswer.Failed(failed.get());
      }
      beforeWork.run();
      giveUpWhatIsOver(topic);
    }
    TopicAnswer answer = queue(topic, priority);
    counts.miss(topic);
    return answer;
  }

  /** Anybody may ask, and what failed would mostly fail again: it is tried now and then. */
  private Optional<Job> failedLately(Topic topic) {
    return work.failed(TopicKey.subject(topic), films.key(topic))
        .filter(job -> job.restsUntil(FAILED_LATELY).isAfter(clock.instant()));
  }

  /** What stands for the topic, but is too old to be given out, makes place. */
  private void giveUpWhatIsOver(Topic topic) {
    shelf
        .find(TopicKey.subject(topic))
        .filter(video -> video.freshSince().plus(CachedFilm.KEPT).isBefore(clock.instant()))
        .ifPresent(video -> work.giveUp(video.videoId(), video.workKey(), TopicKey.subject(topic)));
  }

  private TopicAnswer queue(Topic topic, Priority priority) {
    return switch (jobs.submitShared(request(topic, priority), 0)) {
      case Submitted.Queued(Job job) -> new TopicAnswer.Enqueued(job);
      case Submitted.Joined(Job job) -> joined(topic, job);
      case Submitted.OverLimit limited ->
          throw new IllegalStateException("work that belongs to nobody has no limit");
    };
  }

  private TopicAnswer joined(Topic topic, Job job) {
    if (job.status() == JobStatus.READY) {
      takeAgain(topic);
      Optional<CachedFilm> film = cache.find(topic);
      if (film.isPresent()) {
        return new TopicAnswer.Cached(film.get());
      }
    }
    return new TopicAnswer.Enqueued(job);
  }

  /**
   * What would be made is there: it was made this moment, or its time was over, but somebody's own
   * job keeps it.
   */
  private void takeAgain(Topic topic) {
    videos
        .standAgain(TopicKey.subject(topic), films.key(topic))
        .ifPresent(video -> shelf.renew(video.videoId()));
    cache.forget(topic);
  }

  /** Where a film stands; asking counts as no use. */
  public TopicState state(Topic topic) {
    Optional<TopicState> ready = cache.find(topic).map(TopicState.Ready::new);
    if (ready.isPresent()) {
      return ready.get();
    }
    String key = films.key(topic);
    return work.underWay(key)
        .<TopicState>map(TopicState.Processing::new)
        .or(() -> work.failed(TopicKey.subject(topic), key).map(TopicState.Failed::new))
        .orElseGet(TopicState.NotFound::new);
  }

  /**
   * Stops the making of a film, unless somebody's own job needs it.
   *
   * @return the job that was stopped, or empty when none was under way
   */
  public Optional<Job> cancel(Topic topic) {
    return work.underWay(films.key(topic)).filter(job -> work.withdraw(job.jobId()));
  }

  private JobRequest request(Topic topic, Priority priority) {
    return new JobRequest(
        DOOR,
        null,
        films.key(topic),
        TopicKey.subject(topic),
        BriefCodec.toJson(films.brief(topic)),
        null,
        priority);
  }
}
