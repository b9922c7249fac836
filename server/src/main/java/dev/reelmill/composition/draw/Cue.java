package dev.reelmill.composition.draw;

/**
 * A moment of a scene, known before it is spoken.
 *
 * @param line number of the spoken line it follows; negative for the scene's own start
 * @param share of the scene's duration passed, where no line is named
 * @param delay seconds after that
 */
public record Cue(int line, double share, double delay) {

  public static Cue start(double delay) {
    return new Cue(-1, 0, delay);
  }

  public static Cue share(double share, double delay) {
    return new Cue(-1, share, delay);
  }

  public static Cue line(int line, double delay) {
    return new Cue(line, 0, delay);
  }

  public Cue later(double seconds) {
    return new Cue(line, share, delay + seconds);
  }

  /** Seconds from the start of the scene. */
  public double in(SceneTiming scene) {
    if (line >= 0 && !scene.lines().isEmpty()) {
      return scene.lines().get(Math.min(line, scene.lines().size() - 1)) + delay;
    }
    return share * scene.seconds() + delay;
  }
}
