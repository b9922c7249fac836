package dev.reelmill.pipeline;

import dev.reelmill.encode.EncodeProgress;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.narration.Voiceover;
import java.util.List;

/** Tells the encoder's advance in scenes: "scene 3 of 7". */
final class SceneProgress implements EncodeProgress {
  private final FilmProgress film;
  private final Voiceover voiceover;

  SceneProgress(FilmProgress film, Voiceover voiceover) {
    this.film = film;
    this.voiceover = voiceover;
  }

  @Override
  public void frames(int done, int total) {
    film.within(Stage.ENCODE, done / (double) total, sceneAt(done), voiceover.scenes().size());
  }

  private int sceneAt(int frame) {
    double seconds = frame / (double) FilmMaker.FRAMES_PER_SECOND;
    int scene = 1;
    while (scene < voiceover.scenes().size()
        && voiceover.scenes().get(scene - 1).end() <= seconds) {
      scene++;
    }
    return scene;
  }

  @Override
  public void segment(int number, List<EncodedFilm.Rendition> soFar) {}
}
