package dev.reelmill.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A media playlist as far as it can be read, and what our films must not do in one.
 *
 * @param seconds of each segment
 * @param bytes of each segment, as far as all are known
 */
record ReadRendition(
    @Nullable PlaylistType type,
    int targetDuration,
    boolean iFramesOnly,
    List<Double> seconds,
    List<Long> bytes,
    List<String> problems) {
  private static final double GRACE = 0.5;

  /** Reads the playlist at a path; what it names is relative to that path's folder. */
  static ReadRendition of(String path, String text, AuthoringCheck.Resources resources) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    Reading reading = new Reading(folder, resources);
    PlaylistLines.read(text).lines().forEach(reading::line);
    return reading.done();
  }

  boolean vod() {
    return type == PlaylistType.VOD;
  }

  /** What it needs, when all of its segments are there. */
  Optional<Bandwidth> bandwidth() {
    boolean known = bytes.size() == seconds.size();
    double length = seconds.stream().mapToDouble(Double::doubleValue).sum();
    return !known || length <= 0 || bytes.stream().allMatch(size -> size == 0)
        ? Optional.empty()
        : Optional.of(
            Bandwidth.of(
                seconds.stream().mapToDouble(Double::doubleValue).toArray(),
                bytes.stream().mapToLong(Long::longValue).toArray(),
                targetDuration));
  }

  /** Whether the borders of segments are the same; one that grows may be ahead of the other. */
  boolean cutLike(ReadRendition other, double tolerance) {
    boolean growing = type == PlaylistType.EVENT;
    if (!growing && seconds.size() != other.seconds.size()) {
      return false;
    }
    double mine = 0;
    double theirs = 0;
    for (int i = 0; i < Math.min(seconds.size(), other.seconds.size()); i++) {
      mine += seconds.get(i);
      theirs += other.seconds.get(i);
      if (Math.abs(mine - theirs) > tolerance) {
        return false;
      }
    }
    return true;
  }

  private static final class Reading {
    private final String folder;
    private final AuthoringCheck.Resources resources;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Long> bytes = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable PlaylistType type;
    private int target;
    private double length;
    private @Nullable ByteRange part;
    private boolean iFramesOnly;
    private boolean map;
    private boolean ended;
    private boolean independent;

    private Reading(String folder, AuthoringCheck.Resources resources) {
      this.folder = folder;
      this.resources = resources;
    }

    private void line(PlaylistLines.Line line) {
      switch (line) {
        case PlaylistLines.TagLine tag -> tag.ours().ifPresent(this::tag);
        case PlaylistLines.UriLine(String uri) -> segment(uri);
      }
    }

    private void tag(Tag tag) {
      switch (tag) {
        case PlaylistType found -> type = found;
        case TargetDuration(int found) -> target = found;
        case Extinf(double found) -> length = found;
        case SegmentByteRange(ByteRange found) -> part = found;
        case IFramesOnly _ -> iFramesOnly = true;
        case Endlist _ -> ended = true;
        case IndependentSegments _ -> independent = true;
        case SegmentMap found -> {
          map = true;
          size(found.uri());
        }
        case Extm3u _, Version _, MediaSequence _, Media _, StreamInf _, IFrameStreamInf _ -> {}
      }
    }

    private OptionalLong size(String uri) {
      OptionalLong size = resources.bytes(folder + uri);
      if (size.isEmpty()) {
        problems.add(uri + " is missing");
      }
      return size;
    }

    private void segment(String uri) {
      if (length > target + GRACE) {
        problems.add(uri + " lasts " + length + " s, more than " + target + " s and a half");
      }
      if (!map && !uri.endsWith(".vtt") && !uri.endsWith(".ts")) {
        problems.add(uri + " has no #EXT-X-MAP");
      }
      seconds.add(length);
      OptionalLong size = size(uri);
      if (part != null && size.isPresent()) {
        long end = part.offset().orElse(0) + part.length();
        if (end > size.getAsLong()) {
          problems.add(uri + " ends before byte " + end);
        }
        size = OptionalLong.of(part.length());
      }
      size.ifPresent(bytes::add);
      part = null;
    }

    private ReadRendition done() {
      if (type == null) {
        problems.add("is neither VOD nor EVENT");
      }
      if (type == PlaylistType.VOD && !ended) {
        problems.add("a finished playlist has no #EXT-X-ENDLIST");
      }
      if (!independent) {
        problems.add("segments are not promised to be independent");
      }
      return new ReadRendition(type, target, iFramesOnly, seconds, bytes, problems);
    }
  }
}
