package dev.reelmill.hls;

import java.util.Optional;

/** The tags of RFC 8216, in its order, with the kind of playlist and the number each may have. */
enum TagName {
  EXTM3U("#EXTM3U", Place.ANY),
  VERSION("#EXT-X-VERSION", Place.ANY_ONCE),
  EXTINF("#EXTINF", Place.SEGMENT),
  BYTERANGE("#EXT-X-BYTERANGE", Place.SEGMENT),
  DISCONTINUITY("#EXT-X-DISCONTINUITY", Place.SEGMENT),
  KEY("#EXT-X-KEY", Place.SEGMENT),
  MAP("#EXT-X-MAP", Place.SEGMENT),
  PROGRAM_DATE_TIME("#EXT-X-PROGRAM-DATE-TIME", Place.SEGMENT),
  DATERANGE("#EXT-X-DATERANGE", Place.SEGMENT),
  TARGETDURATION("#EXT-X-TARGETDURATION", Place.MEDIA_ONCE),
  MEDIA_SEQUENCE("#EXT-X-MEDIA-SEQUENCE", Place.MEDIA_ONCE),
  DISCONTINUITY_SEQUENCE("#EXT-X-DISCONTINUITY-SEQUENCE", Place.MEDIA_ONCE),
  ENDLIST("#EXT-X-ENDLIST", Place.MEDIA_ONCE),
  PLAYLIST_TYPE("#EXT-X-PLAYLIST-TYPE", Place.MEDIA_ONCE),
  I_FRAMES_ONLY("#EXT-X-I-FRAMES-ONLY", Place.MEDIA_ONCE),
  MEDIA("#EXT-X-MEDIA", Place.MULTIVARIANT),
  STREAM_INF("#EXT-X-STREAM-INF", Place.MULTIVARIANT),
  I_FRAME_STREAM_INF("#EXT-X-I-FRAME-STREAM-INF", Place.MULTIVARIANT),
  SESSION_DATA("#EXT-X-SESSION-DATA", Place.MULTIVARIANT),
  SESSION_KEY("#EXT-X-SESSION-KEY", Place.MULTIVARIANT),
  INDEPENDENT_SEGMENTS("#EXT-X-INDEPENDENT-SEGMENTS", Place.ANY_ONCE),
  START("#EXT-X-START", Place.ANY_ONCE);

  /** Where a tag may stand. */
  enum Place {
    ANY,
    ANY_ONCE,
    /** In a media playlist, about the segments that follow. */
    SEGMENT,
    /** In a media playlist, about all of it. */
    MEDIA_ONCE,
    MULTIVARIANT
  }

  private final String text;
  private final Place place;

  TagName(String text, Place place) {
    this.text = text;
    this.place = place;
  }

  /** The tag a name stands for; empty when RFC 8216 has none of that name. */
  static Optional<TagName> of(String text) {
    for (TagName name : values()) {
      if (name.text.equals(text)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** As written, with the number sign. */
  String text() {
    return text;
  }

  boolean once() {
    return place == Place.ANY_ONCE || place == Place.MEDIA_ONCE;
  }

  boolean onlyInMediaPlaylists() {
    return place == Place.SEGMENT || place == Place.MEDIA_ONCE;
  }

  boolean onlyInMultivariantPlaylists() {
    return place == Place.MULTIVARIANT;
  }

  /**
   * Reads what stands behind the name.
   *
   * @throws IllegalArgumentException when it breaks the tag's own rules
   */
  Tag read(String value) {
    return switch (this) {
      case EXTM3U -> withoutValue(value, new Extm3u());
      case VERSION -> Version.read(value);
      case EXTINF -> Extinf.read(value);
      case BYTERANGE -> SegmentByteRange.read(value);
      case DISCONTINUITY -> withoutValue(value, new Discontinuity());
      case KEY -> Key.read(value);
      case MAP -> SegmentMap.read(value);
      case PROGRAM_DATE_TIME -> ProgramDateTime.read(value);
      case DATERANGE -> DateRange.read(value);
      case TARGETDURATION -> TargetDuration.read(value);
      case MEDIA_SEQUENCE -> MediaSequence.read(value);
      case DISCONTINUITY_SEQUENCE -> DiscontinuitySequence.read(value);
      case ENDLIST -> withoutValue(value, new Endlist());
      case PLAYLIST_TYPE -> PlaylistType.read(value);
      case I_FRAMES_ONLY -> withoutValue(value, new IFramesOnly());
      case MEDIA -> Media.read(value);
      case STREAM_INF -> StreamInf.read(value);
      case I_FRAME_STREAM_INF -> IFrameStreamInf.read(value);
      case SESSION_DATA -> SessionData.read(value);
      case SESSION_KEY -> SessionKey.read(value);
      case INDEPENDENT_SEGMENTS -> withoutValue(value, new IndependentSegments());
      case START -> Start.read(value);
    };
  }

  private static Tag withoutValue(String value, Tag tag) {
    if (!value.isEmpty()) {
      throw new IllegalArgumentException("takes no value: " + value);
    }
    return tag;
  }
}
