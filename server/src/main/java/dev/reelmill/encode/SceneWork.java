package dev.reelmill.encode;

/** What a rendition's thread is to do next. */
sealed interface SceneWork {

  /**
   * Take pictures from the ring and encode them.
   *
   * @param firstInRing number of the scene's first picture in the ring
   */
  record Encode(ScenePlace place, int firstInRing, SceneGathering gathering) implements SceneWork {}

  /** Write down what is encoded already. */
  record Copy(ScenePlace place, EncodedScene scene) implements SceneWork {}

  /** No more scenes will come. */
  record End() implements SceneWork {}
}
