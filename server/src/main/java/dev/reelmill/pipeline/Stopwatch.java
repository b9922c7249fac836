package dev.reelmill.pipeline;

/** Time that has passed since a moment. */
record Stopwatch(long begun) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  /** To the millisecond. */
  double seconds() {
    return Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
  }
}
