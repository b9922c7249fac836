package dev.reelmill.provider;

/**
 * A clip to be made.
 *
 * @param prompt what it shall show
 * @param seconds how long it shall be at least; the model makes the next length that it can
 * @param aspectRatio for example "9:16"; models come as near as they can
 * @param shortSide pixels
 */
public record ClipQuestion(String prompt, double seconds, String aspectRatio, int shortSide) {

  /** Whether it is higher than wide. */
  boolean upright() {
    return aspectRatio.equals("9:16");
  }
}
