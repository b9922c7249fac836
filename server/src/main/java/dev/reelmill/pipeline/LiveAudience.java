package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodedFilm.Rendition;
import dev.reelmill.encode.EncodedFilm.Sound;
import dev.reelmill.publish.LiveFilm;
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
  public void end() throws InterruptedException {
    film.end();
  }
}
