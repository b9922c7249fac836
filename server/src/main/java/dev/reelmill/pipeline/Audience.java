package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.Thumbnail;
import java.nio.file.Path;
import java.util.List;

/** Watches a film while it is made. What it throws ends the making. */
public interface Audience {

  /** Nobody watches. */
  Audience NONE =
      new Audience() {
        @Override
        public boolean present() {
          return false;
        }

        @Override
        public void pictures(List<Rendition> soFar) {}

        @Override
        public void sounds(List<Sound> soFar) {}

        @Override
        public void end() {}
      };

  /** Whether anybody may watch at all. */
  default boolean present() {
    return true;
  }

  /** The picture as far as it lies on disk: every rendition, largest first. */
  void pictures(List<Rendition> soFar);

  /** The provisional sound as far as it lies on disk, the normal one first. */
  void sounds(List<Sound> soFar);

  /**
   * The film's stills lie on disk.
   *
   * @param thumbnails the poster in other sizes, the smallest first
   */
  default void stills(Path poster, List<Thumbnail> thumbnails) {}

  /** No more will come. The files may go once this has returned. */
  void end() throws InterruptedException;
}
