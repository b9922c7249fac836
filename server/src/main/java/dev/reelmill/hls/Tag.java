package dev.reelmill.hls;

/** One line of a playlist that starts with {@code #EXT}; RFC 8216 section 4.3. */
sealed interface Tag
    permits Extm3u,
        Version,
        Extinf,
        SegmentByteRange,
        Discontinuity,
        Key,
        SegmentMap,
        ProgramDateTime,
        DateRange,
        TargetDuration,
        MediaSequence,
        DiscontinuitySequence,
        Endlist,
        PlaylistType,
        IFramesOnly,
        Media,
        StreamInf,
        IFrameStreamInf,
        SessionData,
        SessionKey,
        IndependentSegments,
        Start {

  /** The line, without line end. */
  String line();

  /** The least protocol version of a playlist that has this tag; RFC 8216 section 7. */
  default int neededVersion() {
    return 1;
  }
}
