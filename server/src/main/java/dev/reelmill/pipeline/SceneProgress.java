package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.narration.SpokenScene;
import java.util.List;

/** Tells the encoder's advance in scenes: "scene 3 of 7". */
final class SceneProgress implements EncodeProgress {
  private final FilmProgress film;
  private final List<SpokenScene> scenes;

  SceneProgress(FilmProgress film, List<SpokenScene> scenes) {
    this.film = film;
    this.scenes = scenes;
  }

  @Override
  public void frames(int scene, int done, int total) {
    double all = frames(scenes);
    int before = frames(scenes.subList(0, scene));
    film.within(Stage.ENCODE, (before + done) / all, scene + 1, scenes.size());
  }

  private static int frames(List<SpokenScene> scenes) {
    return scenes.stream().mapToInt(SpokenScene::frames).sum();
  }

  @Override
  public void segment(int number, List<EncodedFilm.Rendition> soFar) {}
}
