package dev.reelmill.script;

import dev.reelmill.brief.TopicBrief;

/** Knows the script of every topic. */
public interface TopicScripts {

  /** The topic's script, fitted to its length. */
  Script write(TopicBrief brief);
}
