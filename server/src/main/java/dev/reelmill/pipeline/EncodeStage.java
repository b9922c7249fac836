package dev.reelmill.pipeline;

import dev.reelmill.artifact.ArtifactStore;
import dev.reelmill.brief.ReelmillException;
import dev.reelmill.encode.EncodedFilm;
import dev.reelmill.encode.EncodedFilmManifest;
import dev.reelmill.encode.EncodingSession;
import dev.reelmill.encode.FilmEncoder;
import dev.reelmill.narration.SpokenScene;
import dev.reelmill.sound.FilmSound;
import dev.reelmill.sound.StereoClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws and encodes a film scene by scene while it is being spoken, or finds it, or some of its
 * scenes, encoded.
 */
final class EncodeStage {
  private static final Logger LOG = LoggerFactory.getLogger(EncodeStage.class);

  private final FilmEncoder encoder;
  private final ArtifactStore artifacts;

  EncodeStage(FilmEncoder encoder, ArtifactStore artifacts) {
    this.encoder = encoder;
    this.artifacts = artifacts;
  }

  /**
   * The encoded film. All scenes of the telling are told.
   *
   * @param audience sees and hears the film whether it is made or found
   */
  EncodedFilm run(FilmPlan plan, Telling telling, FilmProgress film, Audience audience)
      throws InterruptedException {
    String key = StageKeys.of(Stage.ENCODE, plan.inputs(encoder.id()));
    Optional<EncodedFilm> kept = artifacts.find(key).flatMap(EncodedFilmManifest::read);
    Path heard = artifacts.newWorkDirectory();
    try (ProvisionalSound sound = new ProvisionalSound(plan, heard, audience)) {
      EncodedFilm encoded =
          kept.isPresent()
              ? shown(kept.get(), plan, telling, sound, audience)
              : made(key, plan, telling, sound, film, audience);
      return encoded;
    } finally {
      artifacts.discard(heard);
    }
  }

  /** A film that was made before: the audience may have seen the first half of it. */
  private static EncodedFilm shown(
      EncodedFilm film, FilmPlan plan, Telling telling, ProvisionalSound sound, Audience audience)
      throws InterruptedException {
    for (int number = 0; number < plan.scenes(); number++) {
      sound.scene(telling.next());
    }
    sound.finish();
    audience.stills(film.poster(), film.thumbnails());
    audience.pictures(film.renditions());
    audience.end();
    return film;
  }

  private EncodedFilm made(
      String key,
      FilmPlan plan,
      Telling telling,
      ProvisionalSound sound,
      FilmProgress film,
      Audience audience)
      throws InterruptedException {
    artifacts.remove(key); // there, but not whole
    Path work = artifacts.newWorkDirectory();
    try {
      SceneProgress progress = new SceneProgress(film, plan.scenes(), audience);
      EncodedFilm encoded = encode(plan, telling, sound, work, progress);
      audience.pictures(encoded.renditions());
      audience.end();
      EncodedFilmManifest.write(encoded, work);
      return EncodedFilmManifest.read(artifacts.keep(key, work))
          .orElseThrow(
              () ->
                  new ReelmillException("encode_failed", true, "the encoding was not kept whole"));
    } finally {
      artifacts.discard(work);
    }
  }

  private EncodedFilm encode(
      FilmPlan plan,
      Telling telling,
      ProvisionalSound provisional,
      Path work,
      SceneProgress progress)
      throws InterruptedException {
    try (EncodingSession session =
        encoder.open(plan.shape(), new ArtifactSceneStore(artifacts), work, progress)) {
      List<Integer> drawn = new ArrayList<>();
      for (int number = 0; number < plan.scenes(); number++) {
        int scene = number;
        SpokenScene said = telling.next();
        provisional.scene(said);
        boolean last = number == plan.scenes() - 1;
        if (last) {
          provisional.finish();
          StereoClip sound =
              FilmSound.master(telling.told(), plan.script().mood(), plan.seed(), plan.loudness());
          session.sound(sound.left(), sound.right());
        }
        session.scene(
            plan.sceneInputs(scene, said),
            said.frames(),
            () -> {
              drawn.add(scene + 1);
              return plan.pictures(scene, said);
            });
      }
      EncodedFilm film = session.finish();
      LOG.info("drawn: scenes {} of {}; the others were kept", drawn, plan.scenes());
      return film;
    }
  }
}
