package dev.reelmill.encode;

import java.nio.file.Path;
import java.util.List;

/**
 * Hears how far an encoding is, on the thread that uses the session. Whatever it throws stops the
 * encoding at once and reaches that caller.
 */
public interface EncodeProgress {

  /** Hears nothing. */
  EncodeProgress SILENT =
      new EncodeProgress() {
        @Override
        public void frames(int scene, int done, int total) {}

        @Override
        public void segment(int number, List<EncodedFilm.Rendition> soFar) {}
      };

  /**
   * Pictures were encoded in every size.
   *
   * @param scene from 0, never goes back
   * @param done of the scene, never goes back within it
   * @param total of the scene
   */
  void frames(int scene, int done, int total);

  /**
   * A segment of the picture lies on disk in every size.
   *
   * @param number from 0, without gaps
   * @param soFar every rendition with its segments up to this one, largest first
   */
  void segment(int number, List<EncodedFilm.Rendition> soFar);

  /**
   * The film's stills lie on disk, as they will be in the finished film.
   *
   * @param thumbnails the poster in other sizes, the smallest first
   */
  default void stills(Path poster, List<EncodedFilm.Thumbnail> thumbnails) {}
}
