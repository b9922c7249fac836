package dev.reelmill.reels;

import java.util.Locale;

/** A part of the program without which a search still answers. */
public enum MissingPart {
  EMBEDDING,
  INDEX,
  DATABASE,
  QUEUE,
  /** Nobody is there to make reels. */
  WORKERS,
  /** Where reels are kept: neither new ones can be put there nor old ones played from there. */
  OBJECTS;

  /** The word used in answers. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
