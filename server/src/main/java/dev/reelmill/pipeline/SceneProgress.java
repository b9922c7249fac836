package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import java.nio.file.Path;
import java.util.List;

/** Tells the encoder's advance in scenes, "scene 3 of 7", and shows its pictures. */
final class SceneProgress implements EncodeProgress {
  private final FilmProgress film;
  private final int scenes;
  private final Audience audience;

  SceneProgress(FilmProgress film, int scenes, Audience audience) {
    this.film = film;
    this.scenes = scenes;
    this.audience = audience;
  }

  /** How long later scenes are is not known yet; they count alike. */
  @Override
  public void frames(int scene, int done, int total) {
    double part = total == 0 ? 1 : done / (double) total;
    film.within(Stage.ENCODE, (scene + part) / scenes, scene + 1, scenes);
  }

  @Override
  public void segment(int number, List<EncodedFilm.Rendition> soFar) {
    audience.pictures(soFar);
  }

  @Override
  public void stills(Path poster, List<EncodedFilm.Thumbnail> thumbnails) {
    audience.stills(poster, thumbnails);
  }
}
