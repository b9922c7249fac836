package dev.reelmill.pipeline;

/** Hears how far the making of a film has come. */
public interface StageProgress {

  /**
   * Called when work goes on.
   *
   * @param stage which stage is under way
   * @param percentage of the whole film's work, 0 to 100, never going back within one film
   * @param scene the scene being worked on, from 1, or 0 outside scenes
   * @param scenes how many scenes the film has, or 0 while unknown
   */
  void reached(Stage stage, int percentage, int scene, int scenes);
}
