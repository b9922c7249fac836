package dev.reelmill.encode;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells the listener of a segment once every rendition has it. */
final class LadderProgress {
  private final SortedMap<Integer, EncodedFilm.Rendition> latest = new TreeMap<>();
  private final int count;
  private final int frameCount;
  private final EncodeProgress listener;
  private int told;

  LadderProgress(int renditions, int frameCount, EncodeProgress listener) {
    this.count = renditions;
    this.frameCount = frameCount;
    this.listener = listener;
  }

  void frames(int done) {
    listener.frames(done, frameCount);
  }

  void segmentWritten(int index, EncodedFilm.Rendition soFar) {
    latest.put(index, soFar);
    while (everyRenditionHas(told + 1)) {
      int segments = told + 1;
      listener.segment(
          told, renditions().stream().map(rendition -> upTo(segments, rendition)).toList());
      told++;
    }
  }

  /** The ladder as far as it is written. */
  List<EncodedFilm.Rendition> renditions() {
    return List.copyOf(latest.values());
  }

  private boolean everyRenditionHas(int segments) {
    return latest.size() == count
        && latest.values().stream().allMatch(r -> r.segments().size() >= segments);
  }

  private static EncodedFilm.Rendition upTo(int segments, EncodedFilm.Rendition rendition) {
    return new EncodedFilm.Rendition(
        rendition.name(),
        rendition.width(),
        rendition.height(),
        rendition.videoCodec(),
        rendition.audioCodec(),
        rendition.initSegment(),
        rendition.segments().subList(0, segments));
  }
}
