package dev.reelmill.hls;

/** One line of a playlist that starts with {@code #EXT}; RFC 8216 section 4.3. */
sealed interface Tag
    permits Endlist,
        Extinf,
        Extm3u,
        IndependentSegments,
        MediaSequence,
        PlaylistType,
        SegmentMap,
        StreamInf,
        TargetDuration,
        Version {

  /** The line, without line end. */
  String line();
}
