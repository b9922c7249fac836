package dev.reelmill.pipeline;

/** The pictures of a scene could not be drawn, and would not be the next time. */
final class DrawingFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DrawingFailure(int scene, RuntimeException cause) {
    super("scene " + (scene + 1) + " could not be drawn: " + cause, cause);
  }
}
