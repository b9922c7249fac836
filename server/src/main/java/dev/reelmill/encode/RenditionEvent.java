package dev.reelmill.encode;

/** What a rendition's thread tells the thread that draws. */
sealed interface RenditionEvent {

  /**
   * Another segment is on disk.
   *
   * @param index of the rendition in the ladder
   * @param soFar the rendition with all its segments
   */
  record SegmentWritten(int index, EncodedFilm.Rendition soFar) implements RenditionEvent {}

  /** The rendition is complete. */
  record Ended() implements RenditionEvent {}

  /** The rendition cannot go on. */
  record Failed(Throwable cause) implements RenditionEvent {}
}
