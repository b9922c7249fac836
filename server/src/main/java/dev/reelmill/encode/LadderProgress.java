package dev.reelmill.encode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the listener of pictures and segments once every rendition has them, in order. */
final class LadderProgress {
  private final SortedMap<Integer, EncodedFilm.Rendition> latest = new TreeMap<>();
  private final Deque<Scene> scenes = new ArrayDeque<>();
  private final int count;
  private final EncodeProgress listener;
  private int told;

  /**
   * A scene that is not told to be done.
   *
   * @param drawn how many pictures of it go through the ring
   * @param ringEnd number of the first picture in the ring that is not of it
   */
  private record Scene(int number, int drawn, int total, int ringEnd) {}

  LadderProgress(int renditions, EncodeProgress listener) {
    this.count = renditions;
    this.listener = listener;
  }

  void begins(ScenePlace place, int drawn, int ringEnd) {
    scenes.add(new Scene(place.number(), drawn, place.cuts().frameCount(), ringEnd));
  }

  /** So many pictures have left the ring. */
  void framesDone(int done) {
    for (@Nullable Scene scene = scenes.peek(); scene != null; scene = scenes.peek()) {
      int left = Math.clamp(scene.ringEnd() - done, 0, scene.drawn());
      listener.frames(scene.number(), scene.total() - left, scene.total());
      if (left > 0) {
        return;
      }
      scenes.remove();
    }
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
        rendition.codec(),
        rendition.sound(),
        rendition.initSegment(),
        rendition.segments().subList(0, segments));
  }
}
