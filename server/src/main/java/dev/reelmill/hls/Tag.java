package dev.reelmill.hls;

/** One line of our playlists that starts with {@code #EXT}; RFC 8216 section 4.3. */
sealed interface Tag
    permits Extm3u,
        Version,
        Extinf,
        SegmentByteRange,
        SegmentMap,
        TargetDuration,
        MediaSequence,
        Endlist,
        PlaylistType,
        IFramesOnly,
        Media,
        StreamInf,
        IFrameStreamInf,
        IndependentSegments {

  /** The line, without line end. */
  String line();
}
