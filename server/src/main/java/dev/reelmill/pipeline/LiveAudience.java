package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.encode.EncodedFilm.Thumbnail;
import dev.reelmill.publish.LiveFilm;
import java.nio.file.Path;
import java.util.List;

/** Those who watch a film over the network while it is made. */
record LiveAudience(LiveFilm film) implements Audience {
  @Override
  public void pictures(List<Rendition> soFar) {
    film.pictures(soFar);
  }

  @Override
  public void sounds(List<Sound> soFar) {
    film.sounds(soFar);
  }

  @Override
  public void stills(Path poster, List<Thumbnail> thumbnails) {
    film.stills(poster, thumbnails);
  }

  @Override
  public void end() throws InterruptedException {
    film.end();
  }
}
