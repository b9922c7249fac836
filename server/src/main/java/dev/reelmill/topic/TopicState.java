package dev.reelmill.topic;

import dev.reelmill.job.Job;

/** Where a topic's film stands. */
public sealed interface TopicState {

  /** It is there. */
  record Ready(CachedFilm film) implements TopicState {}

  /** It waits or is being made. */
  record Processing(Job job) implements TopicState {}

  /** It could not be made when it was last asked for. */
  record Failed(Job job) implements TopicState {}

  /** Nobody has asked for it, or its time is over. */
  record NotFound() implements TopicState {}
}
