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
  ReadTag read(String value) {
    return switch (this) {
      case EXTM3U -> withoutValue(value, OurTags.anywhere(new Extm3u()));
      case VERSION -> OurTags.version(value);
      case EXTINF -> OurTags.extinf(value);
      case BYTERANGE -> OurTags.byteRange(value);
      case DISCONTINUITY -> withoutValue(value, new Discontinuity());
      case KEY -> Key.read(value);
      case MAP -> OurTags.map(value);
      case PROGRAM_DATE_TIME -> new ProgramDateTime(value);
      case DATERANGE -> new DateRange(OurTags.attributes(value));
      case TARGETDURATION -> OurTags.targetDuration(value);
      case MEDIA_SEQUENCE -> OurTags.mediaSequence(value);
      case DISCONTINUITY_SEQUENCE -> DiscontinuitySequence.read(value);
      case ENDLIST -> withoutValue(value, OurTags.anywhere(new Endlist()));
      case PLAYLIST_TYPE -> OurTags.playlistType(value);
      case I_FRAMES_ONLY -> withoutValue(value, new ReadTag.Ours(new IFramesOnly(), 4));
      case MEDIA -> OurTags.media(value);
      case STREAM_INF -> OurTags.streamInf(value);
      case I_FRAME_STREAM_INF -> OurTags.iFrameStreamInf(value);
      case SESSION_DATA -> new SessionData(OurTags.attributes(value));
      case SESSION_KEY -> new SessionKey(Key.read(value));
      case INDEPENDENT_SEGMENTS -> withoutValue(value, OurTags.anywhere(new IndependentSegments()));
      case START -> new Start(OurTags.attributes(value));
    };
  }

  private static ReadTag withoutValue(String value, ReadTag tag) {
    if (!value.isEmpty()) {
      throw new IllegalArgumentException("takes no value: " + value);
    }
    return tag;
  }
}
