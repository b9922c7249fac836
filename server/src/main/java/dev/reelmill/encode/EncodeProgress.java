package dev.reelmill.encode;

import java.util.List;

/**
 * Hears how far an encoding is, on the thread that called {@link FilmEncoder#encode}. Whatever it
 * throws stops the encoding at once and reaches that caller.
 */
public interface EncodeProgress {

  /** Hears nothing. */
  EncodeProgress SILENT =
      new EncodeProgress() {
        @Override
        public void frames(int done, int total) {}

        @Override
        public void segment(int number, List<EncodedFilm.Rendition> soFar) {}
      };

  /**
   * Pictures were encoded in every size.
   *
   * @param done never goes back
   * @param total of the film
   */
  void frames(int done, int total);

  /**
   * A segment lies on disk in every size.
   *
   * @param number from 0, without gaps
   * @param soFar every rendition with its segments up to this one, largest first
   */
  void segment(int number, List<EncodedFilm.Rendition> soFar);
}
