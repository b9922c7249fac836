package dev.reelmill.encode;

import java.util.Arrays;

/**
 * Hands numbered places around between one writer and several readers: the writer is at most {@code
 * places} frames ahead of the slowest reader.
 */
final class FrameRing {
  /**
   * The ring was stopped; known to nobody else, so that no caller's exception is mistaken for it.
   */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the encoding was stopped");
    }
  }

  private final int places;
  private final int[] read;
  private int written;
  private boolean stopped;

  FrameRing(int places, int readers) {
    this.places = places;
    this.read = new int[readers];
  }

  /**
   * Waits until a frame may be written and says where.
   *
   * @throws Stopped when the ring was stopped
   */
  synchronized int claim(int frame) throws InterruptedException {
    while (!stopped && frame - done() >= places) {
      wait();
    }
    return place(frame);
  }

  /** The writer has finished the next frame. */
  synchronized void publish() {
    written++;
    notifyAll();
  }

  /**
   * Waits until a frame may be read and says where.
   *
   * @throws Stopped when the ring was stopped
   */
  synchronized int await(int frame) throws InterruptedException {
    while (!stopped && frame >= written) {
      wait();
    }
    return place(frame);
  }

  /** A reader no longer needs its next frame. */
  synchronized void release(int reader) {
    read[reader]++;
    notifyAll();
  }

  /** How many frames every reader has released. */
  synchronized int done() {
    return Arrays.stream(read).min().orElseThrow();
  }

  /** Ends every wait, now and later, with a {@link Stopped}. */
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private int place(int frame) {
    if (stopped) {
      throw new Stopped();
    }
    return frame % places;
  }
}
