package dev.reelmill.pipeline;

/** Turns the advance within a stage into the advance of the whole film. */
final class FilmProgress {
  private final StageProgress listener;
  private int percentage;

  FilmProgress(StageProgress listener) {
    this.listener = listener;
  }

  /** A stage begins. */
  void enter(Stage stage) {
    tell(stage, startOf(stage), 0, 0);
  }

  /**
   * A stage goes on.
   *
   * @param done of the stage, 0 to 1
   */
  void within(Stage stage, double done, int scene, int scenes) {
    int start = startOf(stage);
    tell(stage, start + (int) (done * (endOf(stage) - start)), scene, scenes);
  }

  private void tell(Stage stage, int reached, int scene, int scenes) {
    percentage = Math.max(percentage, reached);
    listener.reached(stage, percentage, scene, scenes);
  }

  /** Where a stage starts, in percent of a film's usual time. */
  static int startOf(Stage stage) {
    return switch (stage) {
      case SCRIPT -> 0;
      case VOICEOVER -> 2;
      case COMPOSITION -> 18;
      case ENCODE -> 20;
      case UPLOAD -> 92;
      case INDEX -> 97;
    };
  }

  private static int endOf(Stage stage) {
    return switch (stage) {
      case SCRIPT -> startOf(Stage.VOICEOVER);
      case VOICEOVER -> startOf(Stage.COMPOSITION);
      case COMPOSITION -> startOf(Stage.ENCODE);
      case ENCODE -> startOf(Stage.UPLOAD);
      case UPLOAD -> startOf(Stage.INDEX);
      case INDEX -> 100;
    };
  }
}
