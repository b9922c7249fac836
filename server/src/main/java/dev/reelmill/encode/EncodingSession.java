package dev.reelmill.encode;

import dev.reelmill.composition.FrameSource;
import java.util.function.Supplier;

/**
 * A film being encoded: takes its scenes one after the other, and its sound, and ends with the
 * film. For one thread; what it wrote stays when it is closed early.
 *
 * <p>A scene is encoded for itself: its bytes depend on its own pictures only, so scenes that were
 * kept are joined with fresh ones without any difference to the film.
 *
 * <p>Failures are {@link dev.reelmill.brief.ReelmillException} {@code disk_full} or {@code
 * encode_failed}, both retryable.
 */
public interface EncodingSession extends AutoCloseable {

  /**
   * Takes the next scene. Returns once it is drawn, while renditions may still be busy with it; at
   * once when it was kept.
   *
   * @param inputs everything that decides the scene's pictures
   * @param frameCount how many pictures the scene has
   * @param pictures opens the scene's pictures, if they are needed; drawn on the calling thread and
   *     closed
   * @throws InterruptedException when the calling thread was interrupted
   */
  void scene(String inputs, int frameCount, Supplier<FrameSource> pictures)
      throws InterruptedException;

  /**
   * Gives the whole film's sound, once, at any time before the end; it is encoded in the
   * background.
   *
   * @param left samples at 48 kHz, full scale ±1; cut or filled with silence to the length of the
   *     picture
   * @param right as many as left
   */
  void sound(float[] left, float[] right);

  /**
   * Waits for all renditions and joins the film. At least one scene and the sound have been given.
   *
   * @throws InterruptedException when the calling thread was interrupted
   */
  EncodedFilm finish() throws InterruptedException;

  /** Ends all threads, waits for them and frees the native memory. */
  @Override
  void close();
}
