package dev.reelmill.hls;

/** A tag of RFC 8216 section 4.3 as it was read: one that our playlists have, or another. */
sealed interface ReadTag
    permits ReadTag.Ours,
        DateRange,
        Discontinuity,
        DiscontinuitySequence,
        Key,
        ProgramDateTime,
        SessionData,
        SessionKey,
        Start {

  /** The least protocol version of a playlist that has this tag; RFC 8216 section 7. */
  default int neededVersion() {
    return 1;
  }

  /** A tag of a kind that we write. */
  record Ours(Tag tag, int neededVersion) implements ReadTag {}
}
