package dev.reelmill.topic;

import dev.reelmill.job.Job;

/** What became of asking for a topic's film. */
public sealed interface TopicAnswer {

  /** It is there. */
  record Cached(CachedFilm film) implements TopicAnswer {}

  /** It could not be made a little while ago, and is not tried again yet. */
  record Failed(Job job) implements TopicAnswer {}

  /** It is being made, or waits to be; the job is the same for all who ask. */
  record Enqueued(Job job) implements TopicAnswer {}
}
