package dev.reelmill.brief;

/** What a video is to be made of. Everything in it decides the result; nothing outside it does. */
public sealed interface Brief permits PostingBrief, PromptBrief, TopicBrief, DreamBrief {

  /** Shape, quality, voice. */
  BriefOptions options();

  /** The same brief with other options. */
  Brief with(BriefOptions other);
}
