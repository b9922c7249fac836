package dev.reelmill.composition.draw;

/**
 * How a layer keeps moving while it is shown, as functions of time. Its sprite is blended at other
 * places, never drawn anew.
 *
 * @param dx pixels to the right of its place
 * @param dy pixels below its place
 * @param alpha opacity, 0 to 1
 */
public record Drift(Way dx, Way dy, Way alpha) {
  private static final Way NOWHERE = (seconds, share) -> 0;
  private static final Way WHOLE = (seconds, share) -> 1;

  /** No movement at all. */
  public static final Drift STILL = new Drift(NOWHERE, NOWHERE, WHOLE);

  /** A number that changes with time. */
  public interface Way {
    /**
     * The number.
     *
     * @param seconds from the scene's start
     * @param share of the scene that has passed, 0 to 1
     */
    double at(double seconds, double share);
  }

  /** From one place to another while the scene lasts. */
  public static Drift along(float dx1, float dy1, float dx2, float dy2) {
    return new Drift(
        (seconds, share) -> dx1 + (dx2 - dx1) * share,
        (seconds, share) -> dy1 + (dy2 - dy1) * share,
        WHOLE);
  }

  /** The same and up and down, too. */
  public Drift bobbing(float pixels, double period, double phase) {
    Way before = dy;
    return new Drift(
        dx,
        (seconds, share) -> before.at(seconds, share) + pixels * wave(seconds, period, phase),
        alpha);
  }

  /** The same and to and fro, too. */
  public Drift swaying(float pixels, double period, double phase) {
    Way before = dx;
    return new Drift(
        (seconds, share) -> before.at(seconds, share) + pixels * wave(seconds, period, phase),
        dy,
        alpha);
  }

  /** The same, fainter and stronger by turns. */
  public Drift twinkling(double least, double most, double period, double phase) {
    double middle = (least + most) / 2;
    return new Drift(
        dx, dy, (seconds, share) -> middle + (most - middle) * wave(seconds, period, phase));
  }

  /** The same, to be seen only in one half of every period: for wings that beat. */
  public Drift beating(double period, boolean first) {
    return new Drift(
        dx,
        dy,
        (seconds, share) -> Math.floorMod((long) (2 * seconds / period), 2) == 0 == first ? 1 : 0);
  }

  /** The same with another opacity. */
  public Drift fading(Way other) {
    return new Drift(dx, dy, other);
  }

  Place place(double seconds, double share) {
    return Place.moved((float) dx.at(seconds, share), (float) dy.at(seconds, share));
  }

  double opacity(double seconds, double share) {
    return Math.clamp(alpha.at(seconds, share), 0, 1);
  }

  private static double wave(double seconds, double period, double phase) {
    return Math.sin(2 * Math.PI * (seconds / period + phase));
  }
}
