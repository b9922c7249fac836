package dev.reelmill.encode;

import dev.reelmill.media.Libav;
import java.nio.file.Path;
import java.util.List;

/**
 * Encodes with libav in this process: H.264 by libx264, else libopenh264, and AAC-LC.
 *
 * <p>The thread that uses a session draws; the largest rendition has a thread, the others share
 * one; between them is a ring of 16 pictures. How many threads there are makes no difference to the
 * bytes. Safe for several threads, one film each.
 */
public final class LibavEncoder implements FilmEncoder {
  private final H264Settings settings;
  private final int threads;

  /**
   * Takes the best encoder there is.
   *
   * @param threads 1 or 2 for the renditions
   * @throws dev.reelmill.brief.ReelmillException {@code encode_failed}, permanent, when there is
   *     none
   */
  public LibavEncoder(int threads) {
    this(H264Settings.available(), threads);
  }

  /** Takes the best encoder there is, with two threads. */
  public LibavEncoder() {
    this(2);
  }

  LibavEncoder(H264Settings settings) {
    this(settings, 2);
  }

  /**
   * Takes a certain encoder.
   *
   * @param threads 1 or 2 for the renditions
   */
  LibavEncoder(H264Settings settings, int threads) {
    if (threads < 1 || threads > 2) {
      throw new IllegalArgumentException(threads + " threads for the renditions");
    }
    this.settings = settings;
    this.threads = threads;
  }

  @Override
  public String id() {
    return settings.codecName() + "-" + Libav.version() + "-5";
  }

  @Override
  public EncodingSession open(
      FilmShape shape, SceneStore scenes, Path directory, EncodeProgress progress) {
    int rungs = shape.ladder().rungs().size();
    List<Integer> groups = threads == 1 || rungs == 1 ? List.of(rungs) : List.of(1, rungs - 1);
    return new LibavSession(
        settings, new SceneKeys(id()), shape, groups, scenes, directory, progress);
  }
}
