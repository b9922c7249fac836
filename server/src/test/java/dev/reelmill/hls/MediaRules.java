package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What lines of a media playlist must not do to each other; RFC 8216 sections 4.3.2, 4.3.3. */
final class MediaRules {
  private final List<String> problems = new ArrayList<>();
  private final List<Double> durations = new ArrayList<>();
  private OptionalInt target = OptionalInt.empty();
  private boolean targetSeen;
  private boolean duration;
  private @Nullable ByteRange range;
  private @Nullable String partOf;
  private int segments;
  private boolean discontinuity;
  private boolean dateRange;
  private boolean dateTime;

  private MediaRules() {}

  static List<String> problems(List<PlaylistLines.Line> lines) {
    MediaRules rules = new MediaRules();
    for (PlaylistLines.Line line : lines) {
      switch (line) {
        case PlaylistLines.TagLine tag -> rules.tag(tag.name(), tag.ours());
        case PlaylistLines.UriLine(String uri) -> rules.segment(uri);
      }
    }
    rules.whole();
    return rules.problems;
  }

  private void tag(TagName name, Optional<Tag> tag) {
    switch (name) {
      case EXTINF -> {
        if (duration) {
          problems.add("#EXTINF is not followed by a URI (4.3.2)");
        }
        duration = true;
        tag.ifPresent(read -> durations.add(((Extinf) read).seconds()));
      }
      case BYTERANGE -> range = tag.map(read -> ((SegmentByteRange) read).range()).orElse(null);
      case TARGETDURATION -> {
        targetSeen = true;
        tag.ifPresent(read -> target = OptionalInt.of(((TargetDuration) read).seconds()));
      }
      case MEDIA_SEQUENCE -> {
        if (segments > 0) {
          problems.add(name.text() + " comes after a segment (4.3.3.2)");
        }
      }
      case DISCONTINUITY -> discontinuity = true;
      case DISCONTINUITY_SEQUENCE -> {
        if (segments > 0 || discontinuity) {
          problems.add(name.text() + " comes after a segment or discontinuity (4.3.3.3)");
        }
      }
      case DATERANGE -> dateRange = true;
      case PROGRAM_DATE_TIME -> dateTime = true;
      case EXTM3U,
          VERSION,
          KEY,
          MAP,
          ENDLIST,
          PLAYLIST_TYPE,
          I_FRAMES_ONLY,
          MEDIA,
          STREAM_INF,
          I_FRAME_STREAM_INF,
          SESSION_DATA,
          SESSION_KEY,
          INDEPENDENT_SEGMENTS,
          START -> {}
    }
  }

  private void segment(String uri) {
    segments++;
    if (!duration) {
      problems.add("no #EXTINF before " + uri + " (4.3.2.1)");
    }
    if (range != null && range.offset().isEmpty() && !uri.equals(partOf)) {
      problems.add("the part of " + uri + " follows none of it (4.3.2.2)");
    }
    partOf = range == null ? null : uri;
    range = null;
    duration = false;
  }

  private void whole() {
    if (duration) {
      problems.add("#EXTINF is not followed by a URI (4.3.2)");
    }
    if (!targetSeen) {
      problems.add("#EXT-X-TARGETDURATION is missing (4.3.3.1)");
    }
    if (dateRange && !dateTime) {
      problems.add("#EXT-X-DATERANGE needs an #EXT-X-PROGRAM-DATE-TIME (4.3.2.7)");
    }
    for (double seconds : durations) {
      if (target.isPresent() && Math.round(seconds) > target.getAsInt()) {
        problems.add(
            "a segment of "
                + seconds
                + " s exceeds the target duration "
                + target.getAsInt()
                + " (4.3.3.1)");
      }
    }
  }
}
