package dev.reelmill.reels;

import java.util.Locale;

/** A part of the program without which a search still answers. */
enum MissingPart {
  EMBEDDING,
  INDEX,
  DATABASE,
  QUEUE;

  /** The word used in answers. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
